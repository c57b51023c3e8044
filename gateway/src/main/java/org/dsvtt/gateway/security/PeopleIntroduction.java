package org.dsvtt.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.query.RememberPerson;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the query side the names people go by: when one is first seen here, and when it changed. */
@Component
public class PeopleIntroduction {
    private static final int PEOPLE = 10_000;
    /** Nobody waits longer than this for their name to be known. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Cache<UUID, String> told = Caffeine.newBuilder().maximumSize(PEOPLE).build();
    private final TableQueries queries;

    PeopleIntroduction(TableQueries queries) {
        this.queries = queries;
    }

    /**
     * Completes when the name is known there, or after a second. It never fails: a name that could not be told is told with the next request,
     * and until then the person goes by an older one.
     */
    public Mono<Void> introduce(Account account) {
        if (account.name().equals(told.getIfPresent(account.userId()))) return Mono.empty();
        return queries.ask(new RememberPerson(account.userId(), account.name()), Boolean.class)
                .doOnNext(done -> told.put(account.userId(), account.name()))
                .timeout(LONGEST)
                .onErrorComplete(failure -> failure instanceof RejectedException || failure instanceof TimeoutException)
                .then();
    }
}
