package org.dsvtt.app.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives out ports: the usual one when it is free, else the next that is.
 *
 * <p>A server takes its port seconds after it was given, so each is also locked for other launchers on this machine, until
 * this one is closed.
 */
public final class Ports implements AutoCloseable {
    private static final int TRIES = 200;
    private static final int LAST_PORT = 65_535;
    private final List<FileChannel> locks = new ArrayList<>();

    /**
     * A free port at {@code address}, from {@code usual} upwards.
     *
     * @throws IOException if none of the next 200 is free
     */
    public int free(InetAddress address, int usual) throws IOException {
        for (int port = usual; port < usual + TRIES && port <= LAST_PORT; port++) {
            if (isFree(address, port) && lock(port)) return port;
        }
        throw new IOException("No port from %d to %d is free".formatted(usual, usual + TRIES - 1));
    }

    @Override
    public void close() throws IOException {
        for (FileChannel lock : locks) lock.close();
    }

    private boolean lock(int port) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "dsvtt-port-%d.lock".formatted(port));
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException someoneElses) {
            return false;
        }
        try {
            if (channel.tryLock() != null) return locks.add(channel);
        } catch (OverlappingFileLockException givenBefore) {
            // by this process
        }
        channel.close();
        return false;
    }

    private static boolean isFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
