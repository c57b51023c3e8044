package org.dsvtt.query.erasure;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dsvtt.axon.personal.Erasures;
import org.dsvtt.axon.personal.PersonKeys;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.LiveTables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether somebody was erased, by this process or another one: then the rooms in memory, which have their
 * latest events in clear, are forgotten, and so is their name. What fails is done again at the next look.
 */
@Component
class ErasureWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ErasureWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PersonKeys keys;
    private final LiveTables tables;
    private final ReadStore store;
    private String handled = "";
    private boolean failing;
    private volatile @Nullable ScheduledExecutorService thread;

    ErasureWatch(PersonKeys keys, LiveTables tables, ReadStore store) {
        this.keys = keys;
        this.tables = tables;
        this.store = store;
    }

    @Override
    public void start() {
        var looking = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("erasures").factory());
        thread = looking;
        looking.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var looking = thread;
        thread = null;
        if (looking != null) looking.shutdown();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            Erasures now = keys.refresh();
            if (!now.state().equals(handled)) {
                tables.forget();
                store.update("delete from person where user_id = any (:people)", Map.of("people", now.people().toArray(UUID[]::new)))
                        .block(PATIENCE);
                handled = now.state();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) log.warn("Whether somebody was erased cannot be seen now and is looked at again: {}", e.toString());
            failing = true;
        }
    }
}
