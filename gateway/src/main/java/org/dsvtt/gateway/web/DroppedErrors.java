package org.dsvtt.gateway.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Hooks;

/** What fails after nobody waits for it any more. That a client left in the middle of an upload is no error of ours. */
@Component
final class DroppedErrors implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DroppedErrors.class);

    DroppedErrors() {
        Hooks.onErrorDropped(DroppedErrors::take);
    }

    @Override
    public void destroy() {
        Hooks.resetOnErrorDropped();
    }

    private static void take(Throwable failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) log.debug("A client left", failure);
        else log.error("Something failed that nobody waited for", failure);
    }
}
