package org.dsvtt.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class PostgresFailuresTests {

    @Test
    void givenFullDisk_whenExplained_thenTheCodeSaysSo() {
        var failure = new EventStoreException("append", new SQLException("could not extend file", "53100"));

        assertThat(new PostgresFailures().rejectionFor(failure)).map(Rejection::code).contains(ErrorCode.STORAGE_FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P02", "57P03", "58030"})
    void givenDatabaseAway_whenExplained_thenTryingAgainIsAdvised(String sqlState) {
        var failure = new EventStoreException("append", new SQLException("gone", sqlState));

        assertThat(new PostgresFailures().rejectionFor(failure)).map(Rejection::code).contains(ErrorCode.UNAVAILABLE);
    }

    @Test
    void givenNoConnectionOrAQuickerWriter_whenExplained_thenTryingAgainIsAdvised() {
        assertThat(new PostgresFailures().rejectionFor(new CannotCreateTransactionException("no connection")))
                .map(Rejection::code).contains(ErrorCode.UNAVAILABLE);
        assertThat(new PostgresFailures().rejectionFor(new CannotGetJdbcConnectionException("no key store")))
                .map(Rejection::code).contains(ErrorCode.UNAVAILABLE);
        assertThat(new PostgresFailures().rejectionFor(new ConcurrencyException("duplicate")))
                .map(Rejection::code).contains(ErrorCode.UNAVAILABLE);
    }

    @Test
    void givenErrorOfOurs_whenExplained_thenItStaysAnError() {
        assertThat(new PostgresFailures().rejectionFor(new IllegalStateException("broken"))).isEmpty();
        assertThat(new PostgresFailures().rejectionFor(new EventStoreException("sql", new SQLException("syntax", "42601")))).isEmpty();
        assertThat(new PostgresFailures().rejectionFor(new SQLException("no state"))).isEmpty();
    }
}
