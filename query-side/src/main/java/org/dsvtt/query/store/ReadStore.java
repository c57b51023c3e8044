package org.dsvtt.query.store;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads what is in the read database: the views, and the names of people. */
public final class ReadStore {

    /** Longer than any statement here takes; a database that needs longer counts as away. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final DatabaseClient client;

    ReadStore(ConnectionFactory connections) {
        this.client = DatabaseClient.create(connections);
    }

    /**
     * Executes one statement, which is a transaction of its own. The views are not for this: projections fill them. Fails
     * with {@link RejectedException}, {@code UNAVAILABLE}, while the database is away.
     */
    public Mono<Long> update(String sql, Map<String, Object> parameters) {
        return client.sql(sql).bindValues(parameters).fetch().rowsUpdated().timeout(TIME_LIMIT).onErrorMap(ReadStore::isAway, _ -> away());
    }

    /** The rows a query finds. Fails with {@link RejectedException}, {@code UNAVAILABLE}, while the database is away. */
    public <T> Mono<List<T>> list(String sql, Map<String, Object> parameters, Function<Readable, T> row) {
        return client.sql(sql).bindValues(parameters).map(row).all().collectList().timeout(TIME_LIMIT)
                .onErrorMap(ReadStore::isAway, _ -> away());
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException
                || failure instanceof TimeoutException;
    }

    private static RejectedException away() {
        return new RejectedException(Rejection.of(ErrorCode.UNAVAILABLE, "What the table remembers cannot be read now; try again in a moment."));
    }

    /** A column that is never null. */
    public static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A column that may be null. */
    public static <T> Optional<T> optional(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }
}
