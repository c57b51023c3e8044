package org.dsvtt.query.table.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.WebhookAdded;
import org.dsvtt.contracts.room.WebhookChanged;
import org.dsvtt.contracts.room.WebhookRemoved;
import org.dsvtt.contracts.room.WebhookSecretRenewed;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.FogRevealed;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRemoved;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.CombatShown;
import org.dsvtt.contracts.wire.CombatView;
import org.dsvtt.contracts.wire.SceneShown;
import org.dsvtt.contracts.wire.TableShown;
import org.junit.jupiter.api.Test;

class ViewerCutTests {

    private static final UUID DIRECTOR = TableStory.PEOPLE.get(0);
    private static final UUID ADA = TableStory.PEOPLE.get(1);
    private static final UUID BEN = TableStory.PEOPLE.get(2);
    private static final Area WEST = new Area(0, 0, 3, 6);

    private final TableStory story = TableStory.begun();
    private final UUID scene = story.table().scene().orElseThrow().id();

    @Test
    void givenHiddenToken_whenRevealed_thenPlayersSeeItPlacedAsItStands() {
        UUID token = place("Mimic", 1, Optional.empty(), true);
        happens(new TokenMoved(token, List.of(new Point(2, 2))));

        assertThat(told(ADA, new TokenRevealed(token))).containsExactly(new TokenPlaced(scene, token, "Mimic", 2, 2, 1,
                Optional.empty(), false, Optional.empty(), Optional.empty()));
        assertThat(told(ADA, new TokenHidden(token))).containsExactly(new TokenRemoved(token));
        assertThat(told(ADA, new TokenRemoved(token))).isEmpty();
    }

    @Test
    void givenBookmark_whenPlacedOrRemoved_thenOnlyItsOwnerIsTold() {
        var placed = new BookmarkPlaced(new UUID(0, 1), ADA, 3, "The bell rings");
        var removed = new BookmarkRemoved(new UUID(0, 1), ADA);

        assertThat(told(ADA, placed)).containsExactly(placed);
        assertThat(told(DIRECTOR, placed)).isEmpty();
        assertThat(told(BEN, removed)).isEmpty();
        assertThat(told(ADA, removed)).containsExactly(removed);
    }

    @Test
    void givenWebhook_whenAnythingHappensToIt_thenOnlyDirectorsAreTold() {
        var hook = new UUID(0, 1);
        for (TableEvent event : List.of(new WebhookAdded(hook, "https://example.org", List.of()),
                new WebhookChanged(hook, "https://example.org", List.of(), false), new WebhookSecretRenewed(hook),
                new WebhookRemoved(hook))) {
            assertThat(told(ADA, event)).isEmpty();
            assertThat(told(new UUID(0, 0), event)).isEmpty();
            assertThat(told(DIRECTOR, event)).containsExactly((Change) event);
        }
    }

    @Test
    void givenFog_whenTokenGoesInAndOut_thenOnlyItsOwnerFollowsIt() {
        UUID token = place("Ilse", 4, Optional.of(ADA), false);
        happens(new FogHidden(scene, WEST));
        TokenMoved intoTheFog = move(token, 1);
        TokenMoved withinTheFog = move(token, 2);
        TokenMoved outOfTheFog = move(token, 4);

        assertThat(told(BEN, intoTheFog)).containsExactly(new TokenRemoved(token));
        assertThat(told(BEN, withinTheFog)).isEmpty();
        assertThat(told(ADA, withinTheFog)).containsExactly(withinTheFog);
        assertThat(told(BEN, outOfTheFog)).singleElement().isInstanceOf(TokenPlaced.class);
    }

    @Test
    void givenPathThroughFog_whenTokenMoves_thenOthersSeeOnlyWhatOfItIsInTheOpen() {
        UUID token = place("Scout", 4, Optional.of(ADA), false);
        happens(new FogHidden(scene, WEST));
        var detour = new TokenMoved(token, List.of(new Point(1, 0), new Point(1, 5), new Point(5, 5)));

        assertThat(told(BEN, detour)).containsExactly(new TokenMoved(token, List.of(new Point(5, 5))));
        assertThat(told(ADA, detour)).containsExactly(detour);
    }

    @Test
    void givenTokenInTheFog_whenItLifts_thenItIsPlacedAfterTheFogIsGone() {
        UUID token = place("Ghoul", 1, Optional.empty(), false);
        FogHidden fog = new FogHidden(scene, WEST);

        assertThat(told(ADA, fog)).containsExactly(fog, new TokenRemoved(token));
        assertThat(told(ADA, new FogRevealed(scene, WEST)).getLast()).isInstanceOf(TokenPlaced.class);
    }

    @Test
    void givenPreparedScene_whenActivated_thenPlayersAreShownItAndDirectorsToldTheEvent() {
        UUID cellar = UUID.randomUUID();
        var added = new SceneAdded(cellar, "Secret cellar", 6, 6, Optional.empty());

        assertThat(told(ADA, added)).isEmpty();
        happens(new TokenPlaced(cellar, UUID.randomUUID(), "Lurker", 0, 0, 1, Optional.empty(), true, Optional.empty(),
                Optional.empty()));
        var activated = new SceneActivated(cellar);
        assertThat(told(DIRECTOR, activated)).containsExactly(activated);
        assertThat(told(ADA, new SceneActivated(scene))).singleElement().isInstanceOf(SceneShown.class);
        assertThat(told(ADA, activated)).singleElement().isInstanceOfSatisfying(SceneShown.class, shown ->
                assertThat(shown.scene().tokens()).isEmpty());
    }

    @Test
    void givenHiddenCombatant_whenItTakesItsTurn_thenPlayersAreToldNothing() {
        UUID hero = place("Hero", 1, Optional.of(ADA), false);
        UUID assassin = place("Assassin", 4, Optional.empty(), true);
        var started = new CombatStarted(
                scene, TurnMode.INITIATIVE, Side.HEROES, List.of(fighter(hero, 1), fighter(assassin, 20)));

        assertThat(told(ADA, started)).containsExactly(new CombatShown(Optional.of(new CombatView(scene, TurnMode.INITIATIVE,
                Side.HEROES, 1, Optional.empty(), Optional.empty(), List.of(fighter(hero, 1)), Set.of()))));
        assertThat(told(ADA, new RoundStarted(1))).containsExactly(new RoundStarted(1));
        assertThat(told(ADA, new TurnStarted(assassin))).isEmpty();
        assertThat(told(ADA, new TurnEnded(assassin))).isEmpty();
        assertThat(told(ADA, new TurnStarted(hero))).containsExactly(new TurnStarted(hero));
    }

    @Test
    void givenHiddenCombatantOnTurn_whenRevealed_thenThePlayersSeeTheCombatWithIt() {
        UUID assassin = place("Assassin", 4, Optional.empty(), true);
        happens(new CombatStarted(scene, TurnMode.INITIATIVE, Side.HEROES, List.of(fighter(assassin, 20))));
        happens(new TurnStarted(assassin));

        assertThat(told(ADA, new TokenRevealed(assassin)).getLast()).isInstanceOfSatisfying(CombatShown.class, shown ->
                assertThat(shown.combat().orElseThrow().currentTokenId()).contains(assassin));
    }

    @Test
    void givenWhisper_whenPosted_thenItIsForItsTwoEndsAndNotForTheDirector() {
        var whisper = new MessagePosted("Psst", Set.of(BEN), Optional.empty());

        assertThat(story.told(ADA, ADA, whisper)).containsExactly(whisper);
        assertThat(story.told(BEN, ADA, whisper)).containsExactly(whisper);
        assertThat(story.told(DIRECTOR, ADA, whisper)).isEmpty();
    }

    @Test
    void givenSecretRolls_whenMade_thenTheyAreShownAsFarAsTheirSecrecyAllows() {
        DiceRolled forTheDirector = roll(Secrecy.DIRECTOR);
        DiceRolled own = roll(Secrecy.SELF);

        assertThat(story.told(DIRECTOR, ADA, forTheDirector)).containsExactly(forTheDirector);
        assertThat(story.told(ADA, ADA, forTheDirector)).containsExactly(forTheDirector);
        assertThat(story.told(BEN, ADA, forTheDirector)).isEmpty();
        assertThat(story.told(DIRECTOR, ADA, own)).isEmpty();
        assertThat(story.told(ADA, ADA, own)).containsExactly(own);
    }

    @Test
    void givenPlayer_whenAppointed_thenTheyAreShownTheWholeTable() {
        assertThat(told(ADA, new InviteIssued("NEWCODE2"))).isEmpty();

        assertThat(told(ADA, new RoleChanged(ADA, Role.DIRECTOR)))
                .containsExactly(new TableShown(story.table()));
        assertThat(told(ADA, new RoleChanged(ADA, Role.PLAYER))).singleElement()
                .isInstanceOfSatisfying(TableShown.class, shown -> assertThat(shown.table().inviteCode()).isEmpty());
    }

    @Test
    void givenDirectorIsRemoved_whenTold_thenTheyLearnThatAndNothingElse() {
        happens(new RoleChanged(ADA, Role.DIRECTOR));

        assertThat(told(ADA, new MemberRemoved(ADA))).containsExactly(new MemberRemoved(ADA));
    }

    private List<Change> told(UUID viewer, TableEvent event) {
        return story.told(viewer, DIRECTOR, event);
    }

    private void happens(TableEvent event) {
        story.told(DIRECTOR, DIRECTOR, event);
    }

    private UUID place(String name, double x, Optional<UUID> owner, boolean hidden) {
        UUID token = UUID.randomUUID();
        happens(new TokenPlaced(scene, token, name, x, 0, 1, owner, hidden, Optional.empty(), Optional.empty()));
        return token;
    }

    private static TokenMoved move(UUID token, double x) {
        return new TokenMoved(token, List.of(new Point(x, 0)));
    }

    private static Combatant fighter(UUID token, int initiative) {
        return new Combatant(token, Side.HEROES, Optional.of(initiative));
    }

    private static DiceRolled roll(Secrecy secrecy) {
        return new DiceRolled("1d6", secrecy, Optional.empty(), List.of(), 4);
    }
}
