package org.dsvtt.query.store;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * How far the event processors of the read database have come, kept beside what they write. The parts are no beans of
 * their own: of their types the write side's are those that count.
 */
public final class ProcessorPositions {

    /** After this time without a sign of life another process may take a processor over; also after a crash. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(4);

    /** With its schema, because statements of a projection look for tables elsewhere. */
    private static final TokenSchema TABLE = TokenSchema.builder()
            .setTokenTable("public.processor_token")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .build();

    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcClient client;

    ProcessorPositions(DataSource dataSource, Serializer serializer) {
        this.tokens = JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .schema(TABLE)
                .serializer(serializer)
                .contentType(String.class)
                .claimTimeout(CLAIM_TIMEOUT)
                .build();
        this.transactions = new SpringTransactionManager(new JdbcTransactionManager(dataSource));
        this.client = JdbcClient.create(dataSource);
    }

    public TokenStore tokens() {
        return tokens;
    }

    /** Transactions of the read database, in which a view and the position of its processor change together. */
    public TransactionManager transactions() {
        return transactions;
    }

    /**
     * How far a processor has come in each of its segments, as the global number of the last event; no entry for a segment
     * that has not begun. Unlike Axon's own way to ask, this one claims nothing.
     */
    public Map<Integer, Long> of(String processor) {
        return client.sql("""
                select segment, coalesce(cast(token as jsonb) ->> 'index', cast(token as jsonb) ->> 'globalIndex') as position
                from processor_token where processor_name = :processor and token is not null""")
                .param("processor", processor)
                .query((row, _) -> Map.entry(row.getInt("segment"), row.getLong("position")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Has a processor begin with the first event when it starts next. It must not be running. */
    public void forget(String processor) {
        client.sql("delete from processor_token where processor_name = :processor").param("processor", processor).update();
    }
}
