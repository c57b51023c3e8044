package org.dsvtt.query.table.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.junit.jupiter.api.Test;

class SignalReachTests {

    private static final UUID DIRECTOR = TableStory.PEOPLE.get(0);
    private static final UUID ADA = TableStory.PEOPLE.get(1);
    private static final UUID BEN = TableStory.PEOPLE.get(2);

    private final TableStory story = TableStory.begun();
    private final UUID scene = story.table().scene().orElseThrow().id();

    @Test
    void givenTypingOrPointerOnTheActiveScene_whenSent_thenAllOthersAreTold() {
        assertThat(about(ADA, Optional.empty(), Optional.empty())).containsExactlyInAnyOrder(DIRECTOR, BEN);
        assertThat(about(ADA, Optional.of(scene), Optional.empty())).containsExactlyInAnyOrder(DIRECTOR, BEN);
    }

    @Test
    void givenPreparedScene_whenPointedAt_thenOnlyDirectorsSendAndReceive() {
        UUID cellar = UUID.randomUUID();
        happens(new SceneAdded(cellar, "Cellar", 6, 6, Optional.empty()));
        happens(new RoleChanged(BEN, Role.DIRECTOR));

        assertThat(about(DIRECTOR, Optional.of(cellar), Optional.empty())).containsExactly(BEN);
        assertThat(about(ADA, Optional.of(cellar), Optional.empty())).isEmpty();
        assertThat(about(DIRECTOR, Optional.of(UUID.randomUUID()), Optional.empty())).isEmpty();
    }

    @Test
    void givenHiddenToken_whenDirectorDragsIt_thenNoPlayerIsTold() {
        UUID token = place(Optional.of(ADA), true);

        assertThat(about(DIRECTOR, Optional.empty(), Optional.of(token))).isEmpty();
        assertThat(about(ADA, Optional.of(scene), Optional.of(token))).isEmpty();
    }

    @Test
    void givenTokenInTheFog_whenItsOwnerDragsIt_thenOnlyTheDirectorIsTold() {
        UUID token = place(Optional.of(ADA), false);
        happens(new FogHidden(scene, new Area(0, 0, 6, 6)));

        assertThat(about(ADA, Optional.empty(), Optional.of(token))).containsExactly(DIRECTOR);
        assertThat(about(BEN, Optional.empty(), Optional.of(token))).isEmpty();
    }

    @Test
    void givenTokenOfSomeoneElse_whenPlayerDragsIt_thenNobodyIsTold() {
        UUID token = place(Optional.of(ADA), false);

        assertThat(about(BEN, Optional.empty(), Optional.of(token))).isEmpty();
        assertThat(about(DIRECTOR, Optional.empty(), Optional.of(token))).containsExactlyInAnyOrder(ADA, BEN);
    }

    @Test
    void givenSpectator_whenSignalling_thenNobodyIsToldButTheySeeOthers() {
        happens(new RoleChanged(BEN, Role.SPECTATOR));

        assertThat(about(BEN, Optional.of(scene), Optional.empty())).isEmpty();
        assertThat(about(ADA, Optional.of(scene), Optional.empty())).contains(BEN);
    }

    private Set<UUID> about(UUID sender, Optional<UUID> sceneId, Optional<UUID> tokenId) {
        return SignalReach.receivers(story.table(), sender, sceneId, tokenId);
    }

    private UUID place(Optional<UUID> owner, boolean hidden) {
        UUID token = UUID.randomUUID();
        happens(new TokenPlaced(scene, token, "Ilse", 1, 1, 1, owner, hidden, Optional.empty(), Optional.empty()));
        return token;
    }

    private void happens(TableEvent event) {
        story.told(DIRECTOR, DIRECTOR, event);
    }
}
