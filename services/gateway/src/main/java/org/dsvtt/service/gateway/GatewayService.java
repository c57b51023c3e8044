package org.dsvtt.service.gateway;

import java.util.Map;
import org.dsvtt.axon.service.Service;
import org.dsvtt.gateway.GatewayConfiguration;

/** The gateway as a process of its own, with the browser client; any number of them stand side by side. */
public final class GatewayService {

    private GatewayService() {}

    public static void main(String[] arguments) {
        Service.start("gateway", GatewayConfiguration.class, Map.of(
                "server.port", 8080,
                "management.server.port", 9090,
                "axon.axonserver.event-store.enabled", false), arguments);
    }
}
