package org.dsvtt.gateway.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.dsvtt.gateway.export.ExportShelf;
import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.security.ErasedPeople;
import org.dsvtt.gateway.table.TableCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Does what is left to do when somebody was erased, here or at another gateway, now or while nobody was there to do it: frames
 * and exports that have their words are thrown away, their seats are left and their account is deleted. Each step may be
 * done twice, and is tried until it is done.
 */
@Component
class ErasureFollower implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ErasureFollower.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** Until then every process of the query side has seen it too, and tells their words no more. */
    private static final Duration SETTLED = Duration.ofSeconds(4);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ErasedPeople people;
    private final SeatsLeft seats;
    private final IdentityAdmin identity;
    private final TableCommands commands;
    private final RoomFeeds feeds;
    private final ExportShelf exports;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private Disposable.Composite looking = Disposables.composite();
    private volatile boolean running;

    ErasureFollower(
            ErasedPeople people, SeatsLeft seats, IdentityAdmin identity, TableCommands commands, RoomFeeds feeds, ExportShelf exports) {
        this.people = people;
        this.seats = seats;
        this.identity = identity;
        this.commands = commands;
        this.feeds = feeds;
        this.exports = exports;
    }

    @Override
    public void start() {
        looking = Disposables.composite();
        looking.add(Flux.interval(Duration.ZERO, BETWEEN_LOOKS)
                .onBackpressureDrop()
                .concatMap(_ -> people.refresh().onErrorComplete())
                .subscribe(this::see));
        running = true;
    }

    @Override
    public void stop() {
        looking.dispose();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Takes no token of the person any more; the identity server may need a while for its part. */
    void refuse(UUID person) {
        people.add(person);
    }

    /** Takes up what follows from an erasure of this moment. */
    void begin(UUID person) {
        see(List.of(new ErasedPerson(person, Instant.now(), false)));
    }

    private void see(List<ErasedPerson> erased) {
        erased.stream().map(ErasedPerson::erasedAt).max(Instant::compareTo).ifPresent(this::forgetWords);
        erased.stream().filter(person -> !person.removed()).map(ErasedPerson::personId).filter(underWay::add).forEach(this::remove);
    }

    private void forgetWords(Instant erasedAt) {
        Duration wait = Duration.between(Instant.now(), erasedAt.plus(SETTLED));
        looking.add(Mono.delay(wait.isNegative() ? Duration.ZERO : wait, Schedulers.boundedElastic()).subscribe(_ -> {
            feeds.forget();
            exports.deleteBegunBefore(erasedAt.plus(SETTLED));
        }));
    }

    private void remove(UUID person) {
        looking.add(seats.by(person)
                .then(identity.delete(person))
                .then(Mono.defer(() -> commands.submit(new FinishErasure(person))))
                .doOnError(failure -> log.warn("The account {} was erased; removing it is tried again: {}", person, failure.getMessage()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE))
                .doFinally(_ -> underWay.remove(person))
                .subscribe());
    }
}
