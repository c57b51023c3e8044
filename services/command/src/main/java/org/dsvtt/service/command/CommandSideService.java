package org.dsvtt.service.command;

import java.util.Arrays;
import java.util.Map;
import org.dsvtt.axon.service.Service;
import org.dsvtt.command.CommandSideConfiguration;
import picocli.CommandLine;

/** The command side as a process of its own; any number of them share the rooms. */
public final class CommandSideService {

    private CommandSideService() {}

    /** @param arguments settings; or {@code events} and what is to be done with them, instead of starting it */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("events")) {
            System.exit(new CommandLine(new EventsTool()).execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        Service.start("command-side", CommandSideConfiguration.class, Map.of("server.port", 9090), arguments);
    }
}
