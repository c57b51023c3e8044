package org.dsvtt.app.system;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dsvtt.app.identity.ServerClient;
import org.dsvtt.app.postgres.Database;

/** The servers around the services, brought up for one run of the suite. */
interface Servers extends AutoCloseable {

    Addresses addresses();

    /** Kills the search node as {@code kill -9} does; done when it is gone. It comes back without being asked. */
    void killSearchNode();

    /** Kills Axon Server and starts it again; done when it is back. */
    void restartAxonServer();

    @Override
    void close();

    /** Brings them up for a public address, at which browsers will find the identity server too. */
    @FunctionalInterface
    interface Start {
        Servers at(URI publicUrl) throws Exception;
    }

    /**
     * Where they are.
     *
     * @param axonServer host and port
     * @param redis an URL; without one, everything about who is where stays in each gateway
     * @param commands what the command sides keep beside the events
     * @param keys of persons
     * @param identity the identity server, for the services alone, and {@code identitySecret} that of the client that may
     *     delete accounts there
     * @param search the search node, and {@code searchSecret} what it demands
     */
    record Addresses(
            String axonServer,
            Optional<String> redis,
            Database commands,
            Database views,
            Database keys,
            URI identity,
            String identitySecret,
            URI search,
            String searchSecret) {

        /** The settings by which a service finds them. */
        Map<String, Object> properties() {
            var properties = new HashMap<String, Object>(Map.of(
                    "axon.axonserver.servers", axonServer,
                    "dsvtt.read-store.host", views.host(),
                    "dsvtt.read-store.port", views.port(),
                    "dsvtt.read-store.database", views.name(),
                    "dsvtt.read-store.username", views.user(),
                    "dsvtt.read-store.password", views.password(),
                    "dsvtt.identity.jwk-set-uri", identity + "/auth/realms/dsvtt/protocol/openid-connect/certs",
                    "dsvtt.identity.proxy-target", identity.toString(),
                    "dsvtt.search.url", search.toString(),
                    "dsvtt.search.secret", searchSecret));
            properties.put("dsvtt.identity.admin.url", identity + "/auth/admin/realms/dsvtt");
            properties.put("dsvtt.identity.admin.token-uri", identity + "/auth/realms/dsvtt/protocol/openid-connect/token");
            properties.put("dsvtt.identity.admin.client-id", ServerClient.ID);
            properties.put("dsvtt.identity.admin.client-secret", identitySecret);
            properties.put("dsvtt.webhooks.key", "of which the secrets of webhooks are made");
            put(properties, "dsvtt.command-store", commands);
            put(properties, "dsvtt.key-store", keys);
            redis.ifPresent(url -> properties.put("dsvtt.redis.url", url));
            return properties;
        }

        private static void put(Map<String, Object> properties, String name, Database database) {
            properties.put(name + ".url", database.jdbcUrl());
            properties.put(name + ".username", database.user());
            properties.put(name + ".password", database.password());
        }
    }
}
