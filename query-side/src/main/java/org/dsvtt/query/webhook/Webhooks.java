package org.dsvtt.query.webhook;

import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.query.store.ProcessorPositions;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.PastCuts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The parts that send webhooks, running while the process does, if it has a key for them. */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
class Webhooks implements SmartLifecycle {

    private final WebhookSettings settings;
    private final DeliveryLog deliveries;
    private final WebhookMessages messages;
    private final WebhookSender sender;
    private final WebhookCourier courier;
    private final WebhookBell bell;
    private volatile boolean running;

    Webhooks(
            WebhookSettings settings,
            ReadStore store,
            PastCuts past,
            EventStore events,
            ProcessorPositions positions,
            @Qualifier("readStoreDataSource") DataSource readStore) {
        this.settings = settings;
        this.deliveries = new DeliveryLog(store);
        this.messages = new WebhookMessages(new WebhookSecrets(settings.key()));
        this.sender = new WebhookSender(new AllowedAddresses(settings.allowPrivate()), settings.timeLimit(), settings.atOnce());
        this.courier = new WebhookCourier(
                settings, new WebhookQueue(store, settings.claim()), messages, sender, deliveries, past);
        this.bell = new WebhookBell(events, positions, readStore, courier::wake);
    }

    DeliveryLog deliveries() {
        return deliveries;
    }

    WebhookSender sender() {
        return sender;
    }

    /** Empty without a key: what is signed with nothing would tell a receiver nothing. */
    Optional<WebhookMessages> messages() {
        return settings.on() ? Optional.of(messages) : Optional.empty();
    }

    @Override
    public void start() {
        if (settings.on()) {
            bell.start();
            courier.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (settings.on()) {
            bell.stop();
            courier.stop();
        }
        sender.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
