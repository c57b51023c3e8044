package org.dsvtt.perf;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements, one subcommand each. Each prints its figures and its set-up; none passes or fails. */
@Command(name = "perf", mixinStandardHelpOptions = true, description = "Measures a running DSVTT.",
        subcommands = {MovesOnScreens.class, CommandThroughput.class, JoiningATable.class, SecondStart.class, FillingRooms.class,
                FillingAnEventStore.class, Searching.class, FindingWhatWasSaid.class, Rebuilding.class, Replaying.class, IdleSockets.class,
                SplitDeployment.class})
final class Perf {

    private Perf() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Perf()).execute(args));
    }
}
