package org.dsvtt.service.command;

import java.util.Map;
import org.dsvtt.axon.service.Service;
import org.dsvtt.command.CommandSideConfiguration;

/** The command side as a process of its own; any number of them share the rooms. */
public final class CommandSideService {

    private CommandSideService() {}

    public static void main(String[] arguments) {
        Service.start("command-side", CommandSideConfiguration.class, Map.of("server.port", 9090), arguments);
    }
}
