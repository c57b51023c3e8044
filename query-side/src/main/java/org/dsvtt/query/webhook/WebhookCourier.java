package org.dsvtt.query.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.dsvtt.contracts.query.Delivery;
import org.dsvtt.contracts.room.WebhookEvent;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.query.table.PastCuts;
import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.webhook.WebhookQueue.Claim;
import org.dsvtt.query.webhook.WebhookSender.Result;
import org.dsvtt.query.webhook.domain.Backoff;
import org.dsvtt.query.webhook.domain.SpectatorFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings webhooks what waits for them: each on a thread of its own, one message after the other, in the order of the events.
 * What waits is not held here but read from the history, so a receiver that is slow or away costs nothing but its place in a
 * table. A message is done with when its receiver took it and that is on disk; a crash in between sends it again.
 */
final class WebhookCourier {

    private static final Logger log = LoggerFactory.getLogger(WebhookCourier.class);

    /** How soon another process's bell is heard, and a pause noticed to be over. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);
    /** After this time others may have the place; a receiver that is behind goes on at its next turn. */
    private static final Duration TURN = Duration.ofSeconds(15);
    private static final Duration UNTIL_THE_VIEW_KNOWS = Duration.ofMillis(200);
    private static final int EVENTS_AT_ONCE = 100;

    private final WebhookSettings settings;
    private final WebhookQueue queue;
    private final WebhookMessages messages;
    private final WebhookSender sender;
    private final DeliveryLog deliveries;
    private final PastCuts past;
    private final Backoff backoff;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
    private final Semaphore places;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping;
    private Instant pruned = Instant.EPOCH;
    private @Nullable Thread looking;

    WebhookCourier(
            WebhookSettings settings,
            WebhookQueue queue,
            WebhookMessages messages,
            WebhookSender sender,
            DeliveryLog deliveries,
            PastCuts past) {
        this.settings = settings;
        this.queue = queue;
        this.messages = messages;
        this.sender = sender;
        this.deliveries = deliveries;
        this.past = past;
        this.backoff = new Backoff(settings.firstPause(), settings.longestPause());
        this.places = new Semaphore(settings.atOnce());
    }

    void start() {
        looking = Thread.ofVirtual().name("webhook-courier").start(this::look);
    }

    /** Something may be waiting. */
    void wake() {
        bell.release();
    }

    /** Ends after the attempts at hand; what they lead to may be lost then, and they come again. */
    void stop() {
        stopping = true;
        wake();
        sender.close();
        threads.shutdown();
        try {
            if (looking != null) looking.join(settings.timeLimit());
            boolean _ = threads.awaitTermination(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
            queue.releaseAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Webhooks are not released; others take them over when their claims end", e);
        }
    }

    private void look() {
        while (!stopping) {
            try {
                handOut();
                if (Duration.between(pruned, Instant.now()).compareTo(BETWEEN_PRUNINGS) > 0) {
                    deliveries.prune(settings.keepDeliveries());
                    queue.prune();
                    pruned = Instant.now();
                }
            } catch (RuntimeException e) {
                log.warn("Webhooks wait: {}", e.toString());
            }
            try {
                boolean _ = bell.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
            bell.drainPermits();
        }
    }

    private void handOut() {
        queue.enrol();
        int free = places.drainPermits();
        if (free == 0) return;
        List<Claim> claims = List.of();
        try {
            claims = queue.claim(free);
        } finally {
            places.release(free - claims.size());
        }
        for (Claim claim : claims) threads.execute(() -> turn(claim));
    }

    private void turn(Claim claim) {
        try {
            bring(claim);
        } catch (RuntimeException e) {
            log.warn("Webhook {} of room {} waits until its claim ends: {}", claim.webhookId(), claim.roomId(), e.toString());
        } finally {
            places.release();
            wake();
        }
    }

    private void bring(Claim claim) {
        Instant end = Instant.now().plus(TURN);
        long done = claim.done();
        int failures = claim.failures();
        while (done < claim.head()) {
            List<EventCut> cuts = past.after(claim.roomId(), done, EVENTS_AT_ONCE);
            if (cuts.isEmpty()) break;
            for (EventCut cut : cuts) {
                if (isOutdatedBy(cut, claim)) {
                    if (queue.passed(claim, done)) queue.release(claim, UNTIL_THE_VIEW_KNOWS);
                    return;
                }
                Optional<Frame> frame = SpectatorFrame.of(cut, claim.changeTypes());
                if (frame.isPresent()) {
                    if (stopping || !attempt(claim, frame.get(), failures)) return;
                    failures = 0;
                    if (!queue.delivered(claim, cut.seq())) return;
                    if (Instant.now().isAfter(end)) {
                        queue.release(claim, Duration.ZERO);
                        return;
                    }
                }
                done = cut.seq();
            }
            if (!queue.passed(claim, done)) return;
        }
        queue.release(claim, Duration.ZERO);
    }

    /** From its own change on, a webhook is what it was changed to: what is known of it here may be a moment old. */
    private static boolean isOutdatedBy(EventCut cut, Claim claim) {
        return cut.seq() > claim.changedSeq()
                && cut.recorded().event() instanceof WebhookEvent change
                && change.webhookId().equals(claim.webhookId());
    }

    /** @return whether it was delivered; if not, the claim has ended */
    private boolean attempt(Claim claim, Frame frame, int failures) {
        Result result = sender.send(claim.url(), messages.secret(claim.roomId(), claim.webhookId(), claim.secretSeq()),
                messages.of(claim.webhookId(), frame));
        if (stopping && !result.delivered()) return false; // it may be this end that broke it off
        deliveries.add(claim.roomId(), claim.webhookId(), Delivery.Kind.FRAME, frame.seq(), failures + 1, result).block();
        if (result.delivered()) return true;
        boolean givenUp = claim.troubleSince()
                .filter(since -> Duration.between(since, Instant.now()).compareTo(settings.giveUpAfter()) > 0).isPresent();
        queue.failed(claim, backoff.pause(failures + 1, ThreadLocalRandom.current().nextDouble()), givenUp);
        return false;
    }
}
