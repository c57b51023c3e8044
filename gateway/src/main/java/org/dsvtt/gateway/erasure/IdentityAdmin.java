package org.dsvtt.gateway.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Finds and deletes accounts at the identity server. Fails with {@link RejectedException}: {@code ERASURE_NOT_SET_UP} when
 * this server has no right to, {@code IDENTITY_UNAVAILABLE} when it does not answer as it should.
 */
@Component
class IdentityAdmin {
    private static final Logger log = LoggerFactory.getLogger(IdentityAdmin.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    /** How Keycloak begins the names of accounts that belong to clients. */
    private static final String OF_A_CLIENT = "service-account-";

    private final IdentityAdminProperties properties;
    private final WebClient client;

    IdentityAdmin(IdentityAdminProperties properties) {
        this.properties = properties;
        var http = HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS).responseTimeout(ANSWER_TIME);
        client = WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
    }

    /** What the identity server says of an account that is asked here. */
    record Found(String username) {
        boolean belongsToAClient() {
            return username.startsWith(OF_A_CLIENT);
        }
    }

    private record Token(@JsonProperty("access_token") String accessToken) {}

    /** The account; empty if there is none. */
    Mono<Found> find(UUID person) {
        return ask(HttpMethod.GET, person, answer -> answer.bodyToMono(Found.class));
    }

    /** Deletes the account with its sessions; completes also when there is none. */
    Mono<Void> delete(UUID person) {
        return ask(HttpMethod.DELETE, person, ClientResponse::releaseBody);
    }

    /** Empty for an account that is not there. */
    private <T> Mono<T> ask(HttpMethod method, UUID person, Function<ClientResponse, Mono<T>> read) {
        return token().flatMap(token -> client.method(method).uri(properties.url() + "/users/" + person)
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchangeToMono(answer -> answer.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                                ? answer.releaseBody().then(Mono.<T>empty())
                                : answer.statusCode().is2xxSuccessful() ? read.apply(answer)
                                : answer.createError()))
                .onErrorMap(failure -> !(failure instanceof RejectedException), IdentityAdmin::unavailable);
    }

    private Mono<String> token() {
        if (!properties.isSetUp()) {
            return Mono.error(new RejectedException(Rejection.of(ErrorCode.ERASURE_NOT_SET_UP,
                    "This server cannot delete accounts. Ask who runs it.")));
        }
        return client.post().uri(Objects.requireNonNull(properties.tokenUri()))
                .body(BodyInserters.fromFormData("grant_type", "client_credentials")
                        .with("client_id", properties.clientId())
                        .with("client_secret", Objects.requireNonNull(properties.clientSecret())))
                .retrieve()
                .bodyToMono(Token.class)
                .map(Token::accessToken);
    }

    private static RejectedException unavailable(Throwable failure) {
        log.warn("The identity server does not let accounts be deleted: {}", failure.toString());
        return new RejectedException(Rejection.of(ErrorCode.IDENTITY_UNAVAILABLE, "The identity server does not answer; try again in a moment."));
    }
}
