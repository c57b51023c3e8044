package org.dsvtt.command.transfer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.dsvtt.axon.log.EventLogReader;
import org.dsvtt.axon.log.EventLogWriter;
import org.dsvtt.axon.log.EventsFileReader;
import org.dsvtt.command.stream.ChainCheck;

/** What a host may have done with all events of a store, told in sentences. Each task answers with an exit status. */
public final class EventTasks {
    private static final int FAILED = 1;
    private static final int MOST_PROBLEMS = 50;

    private final PrintWriter out;

    public EventTasks(PrintWriter out) {
        this.out = out;
    }

    /** @param version of the server, written into the file */
    public int export(EventLogReader store, Path file, String version) throws IOException {
        ChainCheck check = EventTransfer.toFile(store, file, version);
        out.printf("Written to %s.%n", file);
        return summary(check);
    }

    /** @param brokenChains whether streams are taken as they are that were broken before they were exported */
    public int importFrom(Path file, EventLogWriter store, boolean brokenChains) throws IOException {
        ChainCheck check = EventTransfer.fromFile(file, store, brokenChains);
        out.printf("Taken in. The views are made of them at the next start.%n");
        summary(check);
        return 0;
    }

    public int verify(EventLogReader events) throws IOException {
        var check = new ChainCheck();
        events.readAll(check);
        return summary(check);
    }

    public int verifyFile(Path file) throws IOException {
        var problems = new int[1];
        int chains = verify(new EventsFileReader(file, sentence -> {
            if (problems[0]++ < MOST_PROBLEMS) out.println(sentence);
        }));
        if (problems[0] == 0) return chains;
        out.printf("The file is not as it was written: %d problems.%n", problems[0]);
        return FAILED;
    }

    /** What a host is told of a task that failed. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "There is no file %s.".formatted(missing.getFile());
            case AccessDeniedException denied -> "%s may not be read or written by this user.".formatted(denied.getFile());
            default -> String.valueOf(failure.getMessage());
        };
    }

    private int summary(ChainCheck check) {
        check.broken().stream().limit(MOST_PROBLEMS).forEach(out::println);
        out.printf(Locale.ROOT, "%d events in %d streams, %s.%ncontent %s%n", check.events(), check.streams(),
                check.broken().isEmpty() ? "all chains whole" : check.broken().size() + " of them broken", check.contentHash());
        return check.broken().isEmpty() ? 0 : FAILED;
    }
}
