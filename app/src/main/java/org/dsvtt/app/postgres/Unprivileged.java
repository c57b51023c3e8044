package org.dsvtt.app.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands as PostgreSQL accepts them: it refuses to run as root, so root runs it in a user namespace of its own, in which
 * it is nobody in particular and still the owner of its files.
 */
final class Unprivileged {
    private final List<String> prefix = new UnixSystem().getUid() == 0 ? List.of("unshare", "-U") : List.of();

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
