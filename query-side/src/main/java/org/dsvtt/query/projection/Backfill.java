package org.dsvtt.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills generations that are far behind. The log is read and parsed once for all that begin at about the same time, and each
 * takes it in page by page; their processors, each on its own way and with every event by itself, need twice as long.
 *
 * <p>It is a short cut and nothing else. Whatever goes wrong with a generation, it stays where its last whole page brought
 * it, and its processor goes on from there.
 */
final class Backfill {

    private static final Logger log = LoggerFactory.getLogger(Backfill.class);
    /** Who orders all views anew orders them one after the other. */
    private static final Duration GATHERING = Duration.ofMillis(300);
    /** Nothing is awaited from the end of the log: what comes later is for the processors. */
    private static final int NO_WAIT = 0;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Executor workers;
    private final int eventsPerPage;
    private final long farBehind;
    private final Executor gathered =
            CompletableFuture.delayedExecutor(GATHERING.toMillis(), TimeUnit.MILLISECONDS, Thread.ofVirtual().name("backfill-", 0)::start);
    private final List<Filling> waiting = new ArrayList<>();

    /**
     * @param workers where generations take a page in, all of them at once
     * @param eventsPerPage how many events are put into a generation in one transaction
     * @param farBehind events that must be missing for it to be worth while
     */
    Backfill(StreamableMessageSource<TrackedEventMessage<?>> events, Executor workers, int eventsPerPage, long farBehind) {
        this.events = events;
        this.workers = workers;
        this.eventsPerPage = eventsPerPage;
        this.farBehind = farBehind;
    }

    /** Fills a generation. It {@link Filling#isDone} when there is nothing left to do here, for whatever reason. */
    void fill(Filling filling) {
        synchronized (waiting) {
            waiting.add(filling);
            if (waiting.size() > 1) return;
        }
        gathered.execute(this::fillGathered);
    }

    private void fillGathered() {
        List<Filling> together;
        synchronized (waiting) {
            together = List.copyOf(waiting);
            waiting.clear();
        }
        Map<Filling.Place, List<Filling>> byPlace = new HashMap<>();
        for (Filling filling : together) {
            filling.attempt(() -> filling.begin(events).filter(this::isFarBehind)).ifPresentOrElse(
                    place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(filling),
                    filling::end);
        }
        byPlace.forEach((place, fillings) -> Thread.ofVirtual().start(() -> fill(place, fillings)));
    }

    private boolean isFarBehind(Filling.Place place) {
        TrackingToken head = events.createHeadToken();
        return head != null && head.position().orElse(0) - place.position() >= farBehind;
    }

    private void fill(Filling.Place place, List<Filling> fillings) {
        try (var stream = events.openStream(place.token())) {
            List<Filling> going = fillings;
            List<TrackedEventMessage<?>> page = page(stream, going);
            while (!page.isEmpty() && !going.isEmpty()) {
                List<TrackedEventMessage<?>> taken = page;
                List<CompletableFuture<Void>> taking = going.stream()
                        .map(filling -> CompletableFuture.runAsync(() -> filling.take(taken), workers))
                        .toList();
                page = taken.size() < eventsPerPage ? List.of() : page(stream, going); // read while the one before is taken in
                taking.forEach(CompletableFuture::join);
                going = going.stream().filter(Filling::isGoing).toList();
            }
        } catch (RuntimeException e) {
            log.info("The past cannot be read now, and is left to each view: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fillings.forEach(Filling::end);
        }
    }

    /** Events that an upcaster made of one have the same token, and stay on one page. */
    private List<TrackedEventMessage<?>> page(BlockingStream<TrackedEventMessage<?>> stream, List<Filling> readers)
            throws InterruptedException {
        List<TrackedEventMessage<?>> page = new ArrayList<>(eventsPerPage);
        while (stream.hasNextAvailable(NO_WAIT, TimeUnit.MILLISECONDS) && (page.size() < eventsPerPage || belongsTo(page, stream))) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            if (readers.stream().anyMatch(filling -> filling.concerns(event))) parse(event);
            page.add(event);
        }
        return page;
    }

    private static boolean belongsTo(List<TrackedEventMessage<?>> page, BlockingStream<TrackedEventMessage<?>> stream) {
        return stream.peek().filter(next -> next.trackingToken().equals(page.getLast().trackingToken())).isPresent();
    }

    /** Here, once: those who take the page in at the same time would each parse what they find unparsed. */
    private static void parse(TrackedEventMessage<?> event) {
        event.getPayload();
        event.getMetaData();
        event.getTimestamp();
    }
}
