package org.dsvtt.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the search node that can be shut, which looks as if the node had died, and opened again. */
final class Door {

    private static final int WAITING = 50;

    private final URI node;
    private final ServerSocket entrance;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    Door(URI node) {
        this.node = node;
        try {
            this.entrance = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("door").start(this::admit);
    }

    URI address() {
        return URI.create("http://%s:%d".formatted(entrance.getInetAddress().getHostAddress(), entrance.getLocalPort()));
    }

    void open() {
        open = true;
    }

    /** Whoever is on the way is cut off. */
    void shut() {
        open = false;
        through.forEach(Door::close);
    }

    private void admit() {
        try {
            while (true) {
                Socket visitor = entrance.accept();
                if (open) connect(visitor);
                else close(visitor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect(Socket visitor) throws IOException {
        var host = new Socket(node.getHost(), node.getPort());
        through.add(visitor);
        through.add(host);
        Thread.ofVirtual().start(() -> carry(visitor, host));
        Thread.ofVirtual().start(() -> carry(host, visitor));
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two was closed, and so is the other
        } finally {
            close(from);
            close(to);
            through.remove(from);
            through.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
