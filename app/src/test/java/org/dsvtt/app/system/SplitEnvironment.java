package org.dsvtt.app.system;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dsvtt.app.process.Ports;
import org.springframework.util.FileSystemUtils;

/** The services as processes, two of each, on servers that were brought up for them. The first gateway is the public address. */
final class SplitEnvironment implements Environment, Environment.Mortal {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int FIRST_PORT = 18_810;

    private final Closing closing = new Closing();
    private final List<URI> gateways;
    private final Servers servers;
    private final Services services;

    private SplitEnvironment(Servers.Start start) throws Exception {
        Path folder = Files.createTempDirectory("dsvtt-services-");
        closing.add(() -> FileSystemUtils.deleteRecursively(folder));
        Ports ports = closing.add(new Ports());
        List<Integer> open = List.of(ports.free(LOOPBACK, FIRST_PORT), ports.free(LOOPBACK, FIRST_PORT));
        gateways = open.stream().map(port -> URI.create("http://localhost:" + port)).toList();
        servers = closing.add(start.at(url()));
        services = closing.add(Services.start(servers.addresses(), url(), open, folder, ports));
    }

    static SplitEnvironment start(Servers.Start servers) throws Exception {
        return new SplitEnvironment(servers);
    }

    @Override
    public URI url() {
        return gateways.getFirst();
    }

    @Override
    public List<URI> gateways() {
        return gateways;
    }

    @Override
    public Optional<Mortal> processes() {
        return Optional.of(this);
    }

    @Override
    public Optional<Services> services() {
        return Optional.of(services);
    }

    @Override
    public void kill() {
        services.killAll();
    }

    @Override
    public void startAgain() {
        services.startAllAgain();
    }

    @Override
    public void killSearchNode() {
        servers.killSearchNode();
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(servers);
    }

    @Override
    public void close() {
        closing.close();
    }
}
