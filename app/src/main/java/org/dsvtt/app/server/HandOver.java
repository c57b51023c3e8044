package org.dsvtt.app.server;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Does something as the last thing before the web server begins to listen. */
final class HandOver implements SmartLifecycle {
    private final Runnable beforeListening;
    private volatile boolean done;

    HandOver(Runnable beforeListening) {
        this.beforeListening = beforeListening;
    }

    @Override
    public void start() {
        beforeListening.run();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
