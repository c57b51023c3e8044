package org.dsvtt.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ConditionFactory;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.query.Delivery;
import org.dsvtt.contracts.query.Delivery.Outcome;
import org.dsvtt.contracts.query.GetWebhookSecret;
import org.dsvtt.contracts.query.ListDeliveries;
import org.dsvtt.contracts.query.ListWebhooks;
import org.dsvtt.contracts.query.PingWebhook;
import org.dsvtt.contracts.query.SendAgain;
import org.dsvtt.contracts.query.Webhook;
import org.dsvtt.contracts.query.Webhook.State;
import org.dsvtt.contracts.query.WebhookSecret;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.WebhookAdded;
import org.dsvtt.contracts.room.WebhookChanged;
import org.dsvtt.contracts.room.WebhookRemoved;
import org.dsvtt.contracts.room.WebhookSecretRenewed;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.dsvtt.query.webhook.Receiver.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Processes that send webhooks, real receivers, and a read database of their own. */
class WebhookDeliveryTests extends ReadSideFixture {

    private static final String DATABASE = "webhooks";

    private final UUID director = UUID.randomUUID();
    private final UUID hook = UUID.randomUUID();
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<ConfigurableApplicationContext> processes = new ArrayList<>();
    private Receiver receiver;
    private TestRoom room;

    @BeforeEach
    void aRoom() {
        recreateDatabase(DATABASE);
        receiver = newReceiver();
        room = newRoom(director);
    }

    @AfterEach
    void end() {
        receivers.forEach(Receiver::close);
        processes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void givenWebhook_whenThingsHappen_thenTheyAreToldInOrderAndSigned() {
        process();
        adds(hook, receiver);
        long added = room.seq();
        for (int i = 0; i < 30; i++) says("Line " + i);

        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSize(30));
        assertThat(receiver.messages()).extracting(Message::id)
                .containsExactlyElementsOf(ids(LongStream.rangeClosed(added + 1, added + 30)));
        assertThat(receiver.messages()).allSatisfy(message -> assertThat(signed(message, secret(added))).isTrue());
        assertThat(receiver.messages().getFirst().body())
                .startsWith("{\"roomId\":\"%s\",\"seq\":%d,\"at\":".formatted(room.id(), added + 1))
                .endsWith("\"by\":\"%s\",\"changes\":[{\"type\":\"MessagePosted\",\"text\":\"Line 0\",\"to\":[]}]}".formatted(director));
    }

    /** Every secret has a text of its own that is looked for in all that was sent. */
    @Test
    void givenSecrets_whenTheyHappen_thenNothingOfThemIsSent() {
        process();
        adds(hook, receiver);
        UUID ada = room.joins();
        UUID scene = room.showsScene(Optional.empty());
        room.happens(director, new FogHidden(scene, new Area(20, 0, 10, 20)));
        UUID lurker = room.places(scene, "CANARY hidden token", Optional.empty(), true);
        room.happens(director, new TokenMoved(lurker, List.of(new Point(5, 5))),
                new TokenPlaced(scene, UUID.randomUUID(), "CANARY fogged token", 25, 5, 1, Optional.empty(), false,
                        Optional.empty(), Optional.empty()),
                new SceneAdded(UUID.randomUUID(), "CANARY prepared scene", 9, 9, Optional.empty()),
                new InviteIssued("CANARY00"));
        UUID seen = room.places(scene, "Seen", Optional.empty(), false);
        room.happens(director, new TokenHidden(seen),
                new TokenEdited(seen, "CANARY renamed while hidden", 1, Optional.empty(), Optional.empty(), Optional.empty()));
        room.happens(ada, new MessagePosted("CANARY whisper", Set.of(director), Optional.empty()),
                roll(Secrecy.DIRECTOR), roll(Secrecy.SELF),
                new BookmarkPlaced(UUID.randomUUID(), ada, 1, "CANARY bookmark"));
        room.happens(director, new WebhookAdded(UUID.randomUUID(), "https://canary.invalid/CANARY", List.of()));
        says("That is all");
        long last = room.seq();

        patiently().untilAsserted(() -> assertThat(receiver.messages()).last().extracting(Message::id).isEqualTo(id(last)));
        assertThat(receiver.messages()).extracting(Message::body).allSatisfy(body -> assertThat(body)
                .doesNotContainIgnoringCase("canary").doesNotContain(lurker.toString()).doesNotContain("\"changes\":[]"));
        assertThat(receiver.messages()).extracting(Message::body).anySatisfy(body -> assertThat(body).contains("\"Seen\""))
                .anySatisfy(body -> assertThat(body).contains("TokenRemoved"));
    }

    @Test
    void givenReceiverThatRefuses_whenItTakesAgain_thenItGetsEverythingInOrderUnderTheSameIds() {
        process();
        var refusals = new AtomicInteger(3);
        receiver.answers(exchange -> exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 200, -1));
        adds(hook, receiver);
        long added = room.seq();
        says("One");
        says("Two");

        patiently().untilAsserted(() -> assertThat(receiver.messages()).extracting(Message::id)
                .containsExactly(id(added + 1), id(added + 1), id(added + 1), id(added + 1), id(added + 2)));
        patiently().untilAsserted(() -> assertThat(deliveries())
                .extracting(Delivery::seq, Delivery::attempt, Delivery::outcome)
                .containsExactly(
                        tuple(added + 2, 1, Outcome.DELIVERED), tuple(added + 1, 4, Outcome.DELIVERED),
                        tuple(added + 1, 3, Outcome.REFUSED), tuple(added + 1, 2, Outcome.REFUSED),
                        tuple(added + 1, 1, Outcome.REFUSED)));
        assertThat(deliveries()).last().extracting(Delivery::responseCode).isEqualTo(Optional.of(500));
    }

    @Test
    void givenReceiverThatNeverAnswers_whenOthersAreTold_thenTheyDoNotWaitForIt() throws Exception {
        process();
        var over = new CountDownLatch(1);
        receiver.answers(_ -> over.await());
        Receiver quick = newReceiver();
        UUID quickHook = UUID.randomUUID();
        adds(hook, receiver);
        room.happens(director, new WebhookAdded(quickHook, quick.url(), List.of()));
        for (int i = 0; i < 20; i++) says("Line " + i);

        patiently().untilAsserted(() -> assertThat(quick.messages()).hasSize(20));
        assertThat(receiver.messages()).extracting(Message::id).containsOnly(id(room.seq() - 19));
        over.countDown();
    }

    @Test
    void givenReceiverThatStaysAway_whenItIsGivenUp_thenItGoesOnWhereItStoppedOnceADirectorSaysSo() {
        process("dsvtt.webhooks.give-up-after=0s");
        receiver.refuses();
        adds(hook, receiver);
        long added = room.seq();
        says("One");
        says("Two");

        patiently().untilAsserted(() -> assertThat(webhook().state()).isEqualTo(State.GIVEN_UP));
        assertThat(webhook().troubleSince()).isPresent();
        assertThat(webhook().waiting()).isEqualTo(2);
        int attempts = receiver.messages().size();
        receiver.answers(Receiver.TAKEN);
        says("Three");
        room.happens(director, new WebhookChanged(hook, receiver.url(), List.of(), true));

        patiently().untilAsserted(() -> assertThat(receiver.messages()).extracting(Message::id).endsWith(id(added + 3)));
        assertThat(receiver.messages().subList(attempts, receiver.messages().size())).extracting(Message::id)
                .containsExactly(id(added + 1), id(added + 2), id(added + 3));
        patiently().untilAsserted(() -> assertThat(webhook().state()).isEqualTo(State.ON));
        patiently().untilAsserted(() -> assertThat(webhook().waiting()).isZero());
    }

    /** The receiver has taken the message, but the process ends before it knows. */
    @Test
    void givenProcessThatEndsWhileItSends_whenTheNextStarts_thenTheMessageComesAgainAndNoneIsLost() throws Exception {
        ConfigurableApplicationContext first = process();
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        receiver.answers(_ -> {
            asked.countDown();
            over.await();
        });
        adds(hook, receiver);
        long added = room.seq();
        says("One");
        asked.await();
        first.close();
        says("Two");
        receiver.answers(Receiver.TAKEN);
        process();

        patiently().untilAsserted(() -> assertThat(receiver.messages()).extracting(Message::id)
                .containsExactly(id(added + 1), id(added + 1), id(added + 2)));
        over.countDown();
    }

    @Test
    void givenTwoProcesses_whenMuchHappens_thenEveryMessageComesOnceAndInOrder() {
        process();
        process();
        adds(hook, receiver);
        long added = room.seq();
        for (int i = 0; i < 200; i++) says("Line " + i);

        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSizeGreaterThanOrEqualTo(200));
        patiently().untilAsserted(() -> assertThat(webhook().waiting()).isZero());
        assertThat(receiver.messages()).extracting(Message::id)
                .containsExactlyElementsOf(ids(LongStream.rangeClosed(added + 1, added + 200)));
    }

    @Test
    void givenWebhookThatIsSwitchedOffAndOn_whenThingsHappen_thenOnlyWhatWasWhileItWasOnIsTold() {
        process();
        adds(hook, receiver);
        says("Heard");
        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
        room.happens(director, new WebhookChanged(hook, receiver.url(), List.of(), false));
        says("Not heard");
        room.happens(director, new WebhookChanged(hook, receiver.url(), List.of(), true));
        says("Heard again");

        patiently().untilAsserted(() -> assertThat(receiver.messages()).extracting(Message::body).hasSize(2)
                .last().asString().contains("Heard again"));
        room.happens(director, new WebhookRemoved(hook));
        patiently().untilAsserted(() -> assertThat(webhooks()).isEmpty());
        says("Never heard");
        Receiver other = newReceiver();
        room.happens(director, new WebhookAdded(UUID.randomUUID(), other.url(), List.of()));
        says("Heard elsewhere");

        patiently().untilAsserted(() -> assertThat(other.messages()).hasSize(1));
        assertThat(receiver.messages()).hasSize(2);
    }

    @Test
    void givenWebhookForSomeChanges_whenOthersHappen_thenTheyAreNotTold() {
        process();
        room.happens(director, new WebhookAdded(hook, receiver.url(), List.of("DiceRolled")));
        says("Not this");
        room.happens(director, roll(Secrecy.PUBLIC));
        long rolled = room.seq();
        says("Nor this");

        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
        patiently().untilAsserted(() -> assertThat(webhook().waiting()).isZero());
        assertThat(receiver.messages()).extracting(Message::id).containsExactly(id(rolled));
    }

    @Test
    void givenRenewedSecret_whenThingsHappen_thenTheyAreSignedWithIt() {
        process();
        adds(hook, receiver);
        long added = room.seq();
        says("Signed with the first");
        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
        room.happens(director, new WebhookSecretRenewed(hook));
        long renewed = room.seq();
        says("Signed with the second");

        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
        assertThat(signed(receiver.messages().getFirst(), secret(added))).isTrue();
        assertThat(signed(receiver.messages().getLast(), secret(renewed))).isTrue();
        assertThat(signed(receiver.messages().getLast(), secret(added))).isFalse();
    }

    /** Who takes part in the room again after its read database was lost is not told its whole past. */
    @Test
    void givenLostReadDatabase_whenItIsMadeAnew_thenThePastIsNotToldAgain() {
        ConfigurableApplicationContext first = process();
        adds(hook, receiver);
        says("Once");
        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
        first.close();
        recreateDatabase(DATABASE);
        process();
        patiently().untilAsserted(() -> assertThat(webhooks()).hasSize(1));
        says("From here on");
        long last = room.seq();

        patiently().untilAsserted(() -> assertThat(receiver.messages()).extracting(Message::id)
                .containsExactly(id(last - 1), id(last)));
    }

    @Test
    void givenDirector_whenTheyPingOrSendAgain_thenItIsSentAtOnceAndLogged() {
        process();
        adds(hook, receiver);
        long added = room.seq();
        says("Once");
        patiently().untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));

        Delivery ping = ask(new PingWebhook(room.id(), director, hook), Delivery.class);
        Delivery again = ask(new SendAgain(room.id(), director, hook, added + 1), Delivery.class);

        assertThat(ping.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(again.attempt()).isZero();
        assertThat(receiver.messages()).hasSize(3);
        assertThat(receiver.messages().get(1).body()).endsWith("\"changes\":[]}");
        assertThat(receiver.messages().get(2).id()).isEqualTo(receiver.messages().getFirst().id());
        assertThat(receiver.messages().get(2).body()).isEqualTo(receiver.messages().getFirst().body());
        assertThat(deliveries()).extracting(Delivery::kind).startsWith(Delivery.Kind.FRAME, Delivery.Kind.PING);
        assertThat(refusal(new SendAgain(room.id(), director, hook, added))).isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(refusal(new SendAgain(room.id(), director, hook, room.seq() + 1))).isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
    }

    @Test
    void givenAnyoneElse_whenTheyAskAboutWebhooks_thenRefused() {
        process();
        adds(hook, receiver);
        UUID ada = room.joins();
        UUID stranger = UUID.randomUUID();
        TestRoom other = newRoom(director);
        patiently().untilAsserted(() -> assertThat(webhooks()).hasSize(1));

        assertThat(List.of(
                        new ListWebhooks(room.id(), ada), new ListDeliveries(room.id(), ada, hook, Optional.empty()),
                        new GetWebhookSecret(room.id(), ada, hook, 3), new PingWebhook(room.id(), ada, hook),
                        new SendAgain(room.id(), ada, hook, 3)))
                .allSatisfy(query -> assertThat(refusal(query)).isEqualTo(ErrorCode.DIRECTOR_ONLY));
        assertThat(List.of(new ListWebhooks(room.id(), stranger), new PingWebhook(room.id(), stranger, hook)))
                .allSatisfy(query -> assertThat(refusal(query)).isEqualTo(ErrorCode.ROOM_NOT_FOUND));
        assertThat(refusal(new PingWebhook(other.id(), director, hook))).isEqualTo(ErrorCode.WEBHOOK_NOT_FOUND);
    }

    @Test
    void givenServerWithoutKey_whenWebhooksAreUsed_thenItSaysThatTheyAreOff() {
        started();
        adds(hook, receiver);

        assertThat(refusal(new ListWebhooks(room.id(), director))).isEqualTo(ErrorCode.WEBHOOKS_OFF);
        assertThat(refusal(new GetWebhookSecret(room.id(), director, hook, room.seq()))).isEqualTo(ErrorCode.WEBHOOKS_OFF);
        assertThat(refusal(new PingWebhook(room.id(), director, hook))).isEqualTo(ErrorCode.WEBHOOKS_OFF);
    }

    private Receiver newReceiver() {
        var one = new Receiver();
        receivers.add(one);
        return one;
    }

    private ConfigurableApplicationContext process(String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.addAll(List.of("dsvtt.webhooks.key=" + "k".repeat(32), "dsvtt.webhooks.allow-private=true",
                "dsvtt.webhooks.first-pause=50ms", "dsvtt.webhooks.longest-pause=200ms", "dsvtt.webhooks.time-limit=3s",
                "dsvtt.webhooks.claim=10s"));
        return started(settings.toArray(String[]::new));
    }

    private ConfigurableApplicationContext started(String... settings) {
        ConfigurableApplicationContext context = anotherReadSide(DATABASE, settings);
        processes.add(context);
        return context;
    }

    private void adds(UUID webhookId, Receiver to) {
        room.happens(director, new WebhookAdded(webhookId, to.url(), List.of()));
    }

    private void says(String text) {
        room.happens(director, new MessagePosted(text, Set.of(), Optional.empty()));
    }

    private static TableEvent roll(Secrecy secrecy) {
        return new DiceRolled("1d6", secrecy, secrecy == Secrecy.PUBLIC ? Optional.empty() : Optional.of("CANARY roll"), List.of(), 4);
    }

    private String id(long seq) {
        return "%s-%d".formatted(hook, seq);
    }

    private List<String> ids(LongStream seqs) {
        return seqs.mapToObj(this::id).toList();
    }

    private List<Webhook> webhooks() {
        return latest().query(new ListWebhooks(room.id(), director), ResponseTypes.multipleInstancesOf(Webhook.class)).join();
    }

    private Webhook webhook() {
        return webhooks().stream().filter(one -> one.webhookId().equals(hook)).findFirst().orElseThrow();
    }

    private List<Delivery> deliveries() {
        return latest().query(new ListDeliveries(room.id(), director, hook, Optional.empty()),
                ResponseTypes.multipleInstancesOf(Delivery.class)).join();
    }

    private String secret(long seq) {
        return ask(new GetWebhookSecret(room.id(), director, hook, seq), WebhookSecret.class).secret();
    }

    private <T> T ask(Object query, Class<T> answer) {
        return latest().query(query, ResponseTypes.instanceOf(answer)).join();
    }

    private ErrorCode refusal(Object query) {
        return Rejections.in(catchThrowable(() -> latest().query(query, answer(query)).join())).map(Rejection::code).orElseThrow();
    }

    private static ResponseType<?> answer(Object query) {
        return query instanceof ListWebhooks || query instanceof ListDeliveries
                ? ResponseTypes.multipleInstancesOf(Object.class)
                : ResponseTypes.instanceOf(Object.class);
    }

    private QueryGateway latest() {
        return processes.getLast().getBean(QueryGateway.class);
    }

    /** As a receiver would check it that only knows the specification. */
    private static boolean signed(Message message, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] content = (message.id() + "." + message.timestamp() + "." + message.body()).getBytes(StandardCharsets.UTF_8);
            return ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(content))).equals(message.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).ignoreExceptions();
    }
}
