package org.dsvtt.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ListErased;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.contracts.query.RoomSummary;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.ChangeRole;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.IssueInvite;
import org.dsvtt.contracts.room.LeaveRoom;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
@DirtiesContext
class ErasureHttpTests {
    private static final TestIdentityServer IDENTITY = new TestIdentityServer();
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private final UUID ilse = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();
    private final UUID room = UUID.randomUUID();
    private WebTestClient client;

    @DynamicPropertySource
    static void identityServer(DynamicPropertyRegistry properties) {
        properties.add("dsvtt.identity.admin.url", () -> IDENTITY.address() + "/admin/realms/dsvtt");
        properties.add("dsvtt.identity.admin.token-uri", () -> IDENTITY.address() + "/token");
        properties.add("dsvtt.identity.admin.client-secret", () -> TestIdentityServer.SECRET);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        table.reset();
        table.answer(ErasePerson.class, _ -> true);
        table.answer(FinishErasure.class, _ -> true);
        table.answer(ListRooms.class, _ -> List.of());
        IDENTITY.setAway(false);
        IDENTITY.put(ilse, "ilse");
        client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).responseTimeout(LONGEST).build();
    }

    @Test
    void givenOwnAccount_whenDeletedWithItsId_thenItIsErasedRemovedAndItsTokenRefused() {
        String token = realm.token(ilse, "Ilse");

        send(HttpMethod.DELETE, "/api/me?confirm=" + ilse, token).expectStatus().isAccepted();

        send(HttpMethod.GET, "/api/me", token).expectStatus().isUnauthorized().expectBody().jsonPath("$.code").isEqualTo("UNAUTHENTICATED");
        assertThat(table.asked(ErasePerson.class)).containsExactly(new ErasePerson(ilse, ilse, false));
        awaitFinished();
        assertThat(IDENTITY.has(ilse)).isFalse();
    }

    @Test
    void givenTablesCannotBeAsked_whenDeleted_thenTheAccountIsGoneWithTheAnswer() {
        table.answer(ListRooms.class, _ -> {
            throw new IllegalStateException("away");
        });

        send(HttpMethod.DELETE, "/api/me?confirm=" + ilse, realm.token(ilse, "Ilse")).expectStatus().isAccepted();

        assertThat(IDENTITY.has(ilse)).isFalse();
        table.answer(ListRooms.class, _ -> List.of());
        awaitFinished();
    }

    @Test
    void givenNoOrAnotherConfirmation_whenDeleted_thenNothingIsDone() {
        for (String confirmation : List.of("", "?confirm=", "?confirm=yes", "?confirm=" + bram)) {
            send(HttpMethod.DELETE, "/api/me" + confirmation, realm.token(ilse, "Ilse")).expectStatus().isBadRequest().expectBody()
                    .jsonPath("$.code").isEqualTo("MALFORMED_FIELD")
                    .jsonPath("$.field").isEqualTo("confirm");
        }
        assertThat(table.asked(ErasePerson.class)).isEmpty();
        assertThat(IDENTITY.has(ilse)).isTrue();
    }

    @Test
    void givenAnotherPerson_whenNoAdministratorDeletesThem_thenForbiddenAndAdministratorsMay() {
        send(HttpMethod.DELETE, "/api/admin/people/" + ilse, realm.token(bram, "Bram")).expectStatus().isForbidden();
        assertThat(table.asked(ErasePerson.class)).isEmpty();

        send(HttpMethod.DELETE, "/api/admin/people/" + ilse, admin(bram)).expectStatus().isAccepted();

        assertThat(table.asked(ErasePerson.class)).containsExactly(new ErasePerson(ilse, bram, false));
    }

    @Test
    void givenNobodyOrAPartOfTheServer_whenAnAdministratorDeletesThem_thenRefused() {
        table.refuse(ErasePerson.class, ErrorCode.PERSON_NOT_FOUND);
        UUID launcher = UUID.randomUUID();
        IDENTITY.put(launcher, "service-account-dsvtt-launcher");

        send(HttpMethod.DELETE, "/api/admin/people/" + UUID.randomUUID(), admin(bram)).expectStatus().isNotFound().expectBody()
                .jsonPath("$.code").isEqualTo("PERSON_NOT_FOUND");
        send(HttpMethod.DELETE, "/api/admin/people/" + launcher, admin(bram)).expectStatus().isForbidden();

        assertThat(table.asked(ErasePerson.class)).allMatch(ErasePerson::onlyIfKnown);
        assertThat(IDENTITY.has(launcher)).isTrue();
    }

    @Test
    void givenIdentityServerIsAway_whenDeleted_thenNothingIsDone() {
        IDENTITY.setAway(true);

        send(HttpMethod.DELETE, "/api/me?confirm=" + ilse, realm.token(ilse, "Ilse")).expectStatus().isEqualTo(503).expectBody()
                .jsonPath("$.code").isEqualTo("IDENTITY_UNAVAILABLE");

        assertThat(table.asked(ErasePerson.class)).isEmpty();
    }

    @Test
    void givenOnlyDirectorOfATable_whenErased_thenTheLongestSeatedPlayerIsAppointedBeforeTheyLeave() {
        seated(List.of(seat(ilse, Role.DIRECTOR), seat(bram, Role.PLAYER)));

        send(HttpMethod.DELETE, "/api/me?confirm=" + ilse, realm.token(ilse, "Ilse")).expectStatus().isAccepted();

        awaitFinished();
        assertThat(sent()).containsExactly(new ChangeRole(bram, Role.DIRECTOR), new LeaveRoom());
    }

    @Test
    void givenTableWithNobodyElse_whenErased_thenItsInviteIsReplaced() {
        seated(List.of(seat(ilse, Role.DIRECTOR)));

        send(HttpMethod.DELETE, "/api/me?confirm=" + ilse, realm.token(ilse, "Ilse")).expectStatus().isAccepted();

        awaitFinished();
        assertThat(sent()).containsExactly(new IssueInvite());
    }

    @Test
    void givenErasureElsewhereThatWasNotFinished_whenTheQuerySideTells_thenItIsFinishedHereHoweverOftenAStepFails() {
        String token = realm.token(ilse, "Ilse");
        send(HttpMethod.GET, "/api/me", token).expectStatus().isOk();
        var failed = new AtomicBoolean();
        table.answer(ListRooms.class, _ -> {
            if (failed.compareAndSet(false, true)) throw new IllegalStateException("away");
            return List.of();
        });

        table.answer(ListErased.class, known -> known.known() > 100 ? List.of() : List.of(new ErasedPerson(ilse, Instant.now(), false)));

        awaitFinished();
        assertThat(IDENTITY.has(ilse)).isFalse();
        send(HttpMethod.GET, "/api/me", token).expectStatus().isUnauthorized();
        assertThat(table.asked(ErasePerson.class)).isEmpty();
    }

    private void awaitFinished() {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(table.asked(FinishErasure.class)).contains(new FinishErasure(ilse)));
    }

    private void seated(List<MemberView> members) {
        table.answer(ListRooms.class, _ -> List.of(new RoomSummary(room, "Bellhouse", 9, Role.DIRECTOR, Instant.EPOCH, Optional.empty(), 0,
                Optional.empty(), Optional.empty(), Optional.empty(), List.of())));
        table.answer(GetTable.class, _ -> new TableView(room, 9, "Bellhouse", Optional.empty(), HistoryAccess.values()[0], members,
                Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
        table.answer(SubmitCommand.class, _ -> new Accepted(10));
    }

    private List<TableCommand> sent() {
        assertThat(table.asked(SubmitCommand.class)).allMatch(command -> command.by().equals(ilse) && command.roomId().equals(room));
        return table.asked(SubmitCommand.class).stream().map(SubmitCommand::command).toList();
    }

    private WebTestClient.ResponseSpec send(HttpMethod method, String path, String token) {
        return client.method(method).uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }

    private String admin(UUID person) {
        return realm.token(claims -> claims.subject(person.toString()).claim("realm_access", Map.of("roles", List.of("admin"))));
    }

    private static MemberView seat(UUID person, Role role) {
        return new MemberView(person, role, PlayerColor.SKY, 1);
    }
}
