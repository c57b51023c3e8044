package org.dsvtt.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.junit.jupiter.api.Test;

class ReadStoreTests {

    @Test
    void givenDatabaseAway_whenRead_thenItIsSaidToBeUnavailable() throws IOException {
        var store = new ReadStore(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1").port(portOfNobody()).database("views").username("nobody").password("").build()));

        assertThat(refusal(() -> store.list("select 1", Map.of(), row -> row).block())).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal(() -> store.update("delete from room", Map.of()).block())).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    private static ErrorCode refusal(Runnable question) {
        return catchThrowableOfType(RejectedException.class, question::run).rejection().code();
    }

    private static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
