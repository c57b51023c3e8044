package org.dsvtt.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dsvtt.perf.Target.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What sockets cost that listen and say nothing. Afterwards one person says a line in each room, to see that everybody is
 * still there. The memory is what the gateway's Java says of its heap after a collection.
 */
@Command(name = "idle", mixinStandardHelpOptions = true, description = "The heap of a gateway with many idle sockets.")
final class IdleSockets implements Callable<Integer> {
    @Mixin private Target target;
    @Option(names = "--sockets", defaultValue = "5000") private int sockets;
    @Option(names = "--people", defaultValue = "100", description = "Who share the sockets; one of them opens at most 60 a minute.")
    private int people;
    @Option(names = "--seats", defaultValue = "10", description = "People in each room.") private int seats;
    @Option(names = "--hold", defaultValue = "60", description = "Seconds they stay.") private int hold;
    @Option(names = "--pid", description = "The gateway's process, on this machine.") private Optional<Long> pid = Optional.empty();

    private final AtomicLong frames = new AtomicLong();

    @Override
    public Integer call() throws Exception {
        Server server = target.server();
        List<Person> everyone = target.people(server, people);
        List<Room> rooms = new ArrayList<>();
        for (int first = 0; first < people; first += seats) {
            rooms.add(Room.open(server, "Idle " + first, everyone.subList(first, Math.min(first + seats, people))));
        }
        printHeap("before");
        List<Stomp> open = new ArrayList<>();
        for (int i = 0; i < sockets; i++) {
            Room room = rooms.get(i % people / seats);
            Stomp socket = Stomp.connect(server, everyone.get(i % people).token(), (_, _) -> frames.incrementAndGet());
            socket.subscribe("room", "/topic/rooms/" + room.id());
            open.add(socket);
        }
        printHeap(sockets + " sockets open");
        TimeUnit.SECONDS.sleep(hold);
        printHeap(hold + " s later");
        for (Room room : rooms) {
            server.post(room.seats().getFirst().person().token(), "/api/rooms/%s/commands".formatted(room.id()),
                    Map.of("commandId", UUID.randomUUID(), "type", "PostMessage", "text", "Still there?"));
        }
        TimeUnit.SECONDS.sleep(5);
        System.out.printf("%d of %d sockets heard a line said afterwards%n", frames.get(), sockets);
        open.forEach(Stomp::close);
        return 0;
    }

    private void printHeap(String when) throws Exception {
        if (pid.isEmpty()) return;
        var jcmd = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", pid.get().toString(), "GC.run");
        jcmd.start().waitFor();
        var heap = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", pid.get().toString(), "GC.heap_info").start();
        System.out.printf("heap, %s:%n%s%n", when, new String(heap.getInputStream().readAllBytes()).strip());
    }
}
