package org.dsvtt.app.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.Ports;

/** Two command sides, two query sides and two gateways, each a process. */
final class Services implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int FIRST_PORT = 18_820;

    private final List<ServiceProcess> commandSides;
    private final List<ServiceProcess> querySides;
    private final List<ServiceProcess> gateways;

    private Services(List<ServiceProcess> commandSides, List<ServiceProcess> querySides, List<ServiceProcess> gateways) {
        this.commandSides = commandSides;
        this.querySides = querySides;
        this.gateways = gateways;
    }

    /**
     * Starts all of them; done when they can be used.
     *
     * @param gateways the ports of the gateways; the first is that of the public address
     * @param folder for uploaded images, which the gateways share, and for what each has of its own
     */
    static Services start(Servers.Addresses servers, URI publicUrl, List<Integer> gateways, Path folder, Ports ports) throws IOException {
        Guard guard = Guard.in(folder);
        var plans = new Plans(servers.properties(), publicUrl, folder, ports);
        var services = new Services(
                List.of(new ServiceProcess(guard, plans.inside("command", 1)), new ServiceProcess(guard, plans.inside("command", 2))),
                List.of(new ServiceProcess(guard, plans.inside("query", 1)), new ServiceProcess(guard, plans.inside("query", 2))),
                List.of(new ServiceProcess(guard, plans.gateway(1, gateways.get(0))), new ServiceProcess(guard, plans.gateway(2, gateways.get(1)))));
        services.all().forEach(ServiceProcess::awaitReady);
        return services;
    }

    List<ServiceProcess> commandSides() {
        return commandSides;
    }

    List<ServiceProcess> querySides() {
        return querySides;
    }

    List<ServiceProcess> gateways() {
        return gateways;
    }

    List<ServiceProcess> all() {
        return Stream.of(commandSides, querySides, gateways).flatMap(List::stream).toList();
    }

    void killAll() {
        all().forEach(service -> service.end(ServiceProcess.End.KILLED));
    }

    void startAllAgain() {
        all().forEach(ServiceProcess::launchAgain);
        all().forEach(ServiceProcess::awaitReady);
    }

    @Override
    public void close() {
        all().parallelStream().forEach(ServiceProcess::close);
    }

    private record Plans(Map<String, Object> servers, URI publicUrl, Path folder, Ports ports) {

        /** A service that listens for its health page alone. */
        ServiceProcess.Plan inside(String kind, int number) throws IOException {
            int port = ports.free(LOOPBACK, FIRST_PORT);
            return plan(kind, number, port, Map.of("server.port", port));
        }

        ServiceProcess.Plan gateway(int number, int port) throws IOException {
            int actuator = ports.free(LOOPBACK, FIRST_PORT);
            return plan("gateway", number, actuator, Map.of(
                    "server.port", port,
                    "management.server.port", actuator,
                    "management.server.address", LOOPBACK.getHostAddress(),
                    "dsvtt.public-url", publicUrl.toString(),
                    "dsvtt.identity.issuer", publicUrl + "/auth/realms/dsvtt",
                    "dsvtt.assets.directory", folder.resolve("assets").toString(),
                    "dsvtt.exports.directory", folder.resolve("exports-" + number).toString()));
        }

        private ServiceProcess.Plan plan(String kind, int number, int actuator, Map<String, Object> own) {
            var properties = new HashMap<>(servers);
            properties.put("server.address", LOOPBACK.getHostAddress());
            properties.putAll(own);
            return new ServiceProcess.Plan(kind, number, actuator, properties);
        }
    }
}
