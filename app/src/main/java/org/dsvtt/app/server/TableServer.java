package org.dsvtt.app.server;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dsvtt.app.Installation;
import org.dsvtt.app.identity.ServerClient;
import org.dsvtt.app.postgres.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** DSVTT itself, running in this process. */
public final class TableServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private TableServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * What it is to be.
     *
     * @param publicUrl the address browsers use
     * @param embedded whether the sample accounts are there
     * @param disk a folder on the disk of the databases
     * @param identity the address of the identity server for this machine alone
     * @param keys the database with the keys of people
     * @param identitySecret that of the client which may delete accounts there
     * @param assets the folder of uploaded images, and {@code exports} that of exports
     * @param search the address of the search node, and {@code searchSecret} what it demands; it may come and go
     * @param webhookKey what the secrets of webhooks are made of
     */
    public record Settings(
            InetAddress host,
            int port,
            URI publicUrl,
            boolean embedded,
            Path disk,
            Database events,
            Database views,
            Database keys,
            URI identity,
            String identitySecret,
            Path assets,
            Path exports,
            URI search,
            String searchSecret,
            String webhookKey) {

        Map<String, Object> properties() {
            var properties = new HashMap<String, Object>();
            properties.put("server.address", host.getHostAddress());
            properties.put("server.port", port);
            properties.put("dsvtt.public-url", publicUrl);
            properties.put("dsvtt.embedded", embedded);
            properties.put("dsvtt.event-store.directory", disk);
            properties.put("dsvtt.event-store.url", events.jdbcUrl());
            properties.put("dsvtt.event-store.username", events.user());
            properties.put("dsvtt.event-store.password", events.password());
            properties.put("dsvtt.read-store.host", views.host());
            properties.put("dsvtt.read-store.port", views.port());
            properties.put("dsvtt.read-store.database", views.name());
            properties.put("dsvtt.read-store.username", views.user());
            properties.put("dsvtt.read-store.password", views.password());
            properties.put("dsvtt.key-store.url", keys.jdbcUrl());
            properties.put("dsvtt.key-store.username", keys.user());
            properties.put("dsvtt.key-store.password", keys.password());
            properties.put("dsvtt.identity.issuer", publicUrl + "/auth/realms/dsvtt");
            properties.put("dsvtt.identity.jwk-set-uri", identity + "/auth/realms/dsvtt/protocol/openid-connect/certs");
            properties.put("dsvtt.identity.proxy-target", identity);
            properties.put("dsvtt.identity.admin.url", identity + "/auth/admin/realms/dsvtt");
            properties.put("dsvtt.identity.admin.token-uri", identity + "/auth/realms/dsvtt/protocol/openid-connect/token");
            properties.put("dsvtt.identity.admin.client-id", ServerClient.ID);
            properties.put("dsvtt.identity.admin.client-secret", identitySecret);
            Installation.ofThisProgram().keycloakVersion()
                    .ifPresent(version -> properties.put("dsvtt.identity.version", version));
            properties.put("dsvtt.assets.directory", assets);
            properties.put("dsvtt.exports.directory", exports);
            properties.put("dsvtt.backups.directory", assets.resolveSibling("backups"));
            properties.put("dsvtt.search.url", search);
            properties.put("dsvtt.search.secret", searchSecret);
            properties.put("dsvtt.webhooks.key", webhookKey);
            return properties;
        }
    }

    /**
     * Starts it.
     *
     * @param beforeListening done when everything but the web server has started; the port must be free afterwards
     */
    public static TableServer start(Settings settings, Runnable beforeListening) {
        return new TableServer(new SpringApplicationBuilder(DsvttConfiguration.class)
                .web(WebApplicationType.REACTIVE)
                .registerShutdownHook(false) // the launcher ends the parts in order
                .properties(settings.properties())
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(HandOver.class, () -> new HandOver(beforeListening)))
                .run());
    }

    @Override
    public void close() {
        context.close();
    }
}
