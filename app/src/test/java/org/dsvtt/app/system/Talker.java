package org.dsvtt.app.system;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.contracts.chat.PostMessage;

/**
 * Somebody who says one thing after the other, each until it is accepted, as the browser does: by the same id, and at the
 * next gateway when one does not answer.
 */
final class Talker {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final RunningSystem system;
    private final String account;
    private final UUID roomId;
    private final Map<String, Long> said = new ConcurrentHashMap<>();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private int gateway;

    Talker(RunningSystem system, String account, UUID roomId) {
        this.system = system;
        this.account = account;
        this.roomId = roomId;
        this.gateway = system.gateways().indexOf(system.person(account).gateway());
    }

    /** Says something and waits until it is accepted. */
    void say() {
        String text = UUID.randomUUID().toString();
        UUID commandId = UUID.randomUUID();
        await(account + " is heard").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(BETWEEN_TRIES)
                .until(() -> isAccepted(commandId, text));
    }

    /** What was acknowledged, with its number in the room. */
    Map<String, Long> said() {
        return Map.copyOf(said);
    }

    /** The codes with which commands were refused before they were accepted. */
    Set<String> refusals() {
        return Set.copyOf(refusals);
    }

    private boolean isAccepted(UUID commandId, String text) {
        List<URI> gateways = system.gateways();
        Answer answer;
        try {
            answer = system.person(account).at(gateways.get(gateway))
                    .command(roomId, commandId, new PostMessage(text, Optional.empty(), Optional.empty()));
        } catch (RuntimeException | AssertionError connectionLost) {
            gateway = (gateway + 1) % gateways.size();
            return false;
        }
        if (answer.status() == 200) {
            said.put(text, answer.body().get("seq").asLong());
            return true;
        }
        refusals.add(answer.body().path("code").asString(answer.toString()));
        return false;
    }
}
