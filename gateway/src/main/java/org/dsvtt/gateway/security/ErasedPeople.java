package org.dsvtt.gateway.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.query.ListErased;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Whose tokens are refused although they are valid: those of people who were erased. Until the query side has told who they
 * are, nobody is let in.
 */
@Component
public class ErasedPeople {
    private final TableQueries queries;
    private final Set<UUID> people = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<UUID> news = Sinks.many().multicast().directBestEffort();
    private volatile boolean known;

    ErasedPeople(TableQueries queries) {
        this.queries = queries;
    }

    /** Completes for whoever was not erased; others get {@code UNAUTHENTICATED}. */
    Mono<Void> admit(UUID person) {
        return (known ? Mono.just(true) : refresh().thenReturn(true))
                .flatMap(_ -> people.contains(person) ? Mono.error(gone()) : Mono.empty());
    }

    /** Whoever is erased from now on, as soon as it is known here. Those who listen must be quick. */
    public Flux<UUID> news() {
        return news.asFlux();
    }

    /** Asks who was erased since it was asked the last time; the answer is everybody who was ever, or nobody. */
    public Mono<List<ErasedPerson>> refresh() {
        return queries.askMany(new ListErased(people.size()), ErasedPerson.class).doOnNext(answer -> {
            answer.forEach(erased -> add(erased.personId()));
            known = true;
        });
    }

    /** Refuses a person from now on. */
    public void add(UUID person) {
        if (people.add(person)) news.emitNext(person, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    /** What is told to who was erased. */
    public static RejectedException gone() {
        return new RejectedException(Rejection.of(ErrorCode.UNAUTHENTICATED, "This account was deleted."));
    }
}
