package org.dsvtt.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.Delivery;
import org.dsvtt.contracts.query.GetWebhookSecret;
import org.dsvtt.contracts.query.ListDeliveries;
import org.dsvtt.contracts.query.ListWebhooks;
import org.dsvtt.contracts.query.PingWebhook;
import org.dsvtt.contracts.query.SendAgain;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.Webhook;
import org.dsvtt.contracts.query.WebhookSecret;
import org.dsvtt.contracts.room.RenewWebhookSecret;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class WebhookHttpTests {
    private static final UUID DIRECTOR = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();
    private static final UUID HOOK = UUID.randomUUID();
    private static final String AT = "/api/rooms/%s/webhooks".formatted(ROOM);
    private static final Delivery REFUSED = new Delivery(7, Delivery.Kind.FRAME, 41, Instant.EPOCH, 2,
            Delivery.Outcome.REFUSED, Optional.of(503), 12);

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        table.reset();
        client = TestClient.of(port);
    }

    @Test
    void givenDirector_whenLooking_thenTheySeeWebhooksAndWhatWasSent() {
        table.answer(ListWebhooks.class, _ -> List.of(new Webhook(HOOK, "https://example.org", List.of(), Webhook.State.ON, 0,
                Optional.empty(), Optional.empty())));
        table.answer(ListDeliveries.class, _ -> List.of(REFUSED));

        send(HttpMethod.GET, AT).expectStatus().isOk().expectBody()
                .jsonPath("$[0].webhookId").isEqualTo(HOOK.toString())
                .jsonPath("$[0].state").isEqualTo("ON")
                .jsonPath("$[0].troubleSince").doesNotHaveJsonPath();
        send(HttpMethod.GET, AT + "/" + HOOK + "/deliveries?before=9").expectStatus().isOk().expectBody()
                .jsonPath("$[0].outcome").isEqualTo("REFUSED")
                .jsonPath("$[0].responseCode").isEqualTo(503);
        assertThat(table.asked(ListDeliveries.class)).containsExactly(new ListDeliveries(ROOM, DIRECTOR, HOOK, Optional.of(9L)));
    }

    @Test
    void givenDirector_whenSecretIsRenewed_thenItIsTheOneOfThatEventAndIsNotCached() {
        table.answer(SubmitCommand.class, _ -> new Accepted(12));
        table.answer(GetWebhookSecret.class, query -> new WebhookSecret("whsec_of_" + query.seq()));

        send(HttpMethod.POST, AT + "/" + HOOK + "/secret").expectStatus().isOk()
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .expectBody().jsonPath("$.secret").isEqualTo("whsec_of_12");
        assertThat(table.asked(SubmitCommand.class)).singleElement().satisfies(sent -> {
            assertThat(sent.by()).isEqualTo(DIRECTOR);
            assertThat(sent.command()).isEqualTo(new RenewWebhookSecret(HOOK));
        });
    }

    @Test
    void givenAnyoneElse_whenSecretIsRenewed_thenNobodyIsAskedForIt() {
        table.refuse(SubmitCommand.class, ErrorCode.DIRECTOR_ONLY);

        send(HttpMethod.POST, AT + "/" + HOOK + "/secret").expectStatus().isForbidden().expectBody()
                .jsonPath("$.code").isEqualTo("DIRECTOR_ONLY");
        assertThat(table.asked(GetWebhookSecret.class)).isEmpty();
    }

    @Test
    void givenDirector_whenPingingOrSendingAgain_thenTheyAreToldHowItWent() {
        table.answer(PingWebhook.class, _ -> REFUSED);
        table.answer(SendAgain.class, _ -> REFUSED);

        send(HttpMethod.POST, AT + "/" + HOOK + "/ping").expectStatus().isOk().expectBody().jsonPath("$.attempt").isEqualTo(2);
        send(HttpMethod.POST, AT + "/" + HOOK + "/events/41/send").expectStatus().isOk();
        assertThat(table.asked(SendAgain.class)).containsExactly(new SendAgain(ROOM, DIRECTOR, HOOK, 41));
    }

    @Test
    void givenNobody_whenAsking_thenUnauthenticated() {
        client.get().uri(AT).exchange().expectStatus().isUnauthorized();
        client.post().uri(AT + "/" + HOOK + "/ping").exchange().expectStatus().isUnauthorized();
    }

    private WebTestClient.ResponseSpec send(HttpMethod method, String path) {
        return client.method(method).uri(path).headers(headers -> headers.setBearerAuth(realm.token(DIRECTOR, "Director"))).exchange();
    }
}
