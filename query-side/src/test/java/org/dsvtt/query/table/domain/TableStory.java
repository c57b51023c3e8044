package org.dsvtt.query.table.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.CombatantAdded;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.room.WebhookAdded;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.FogRevealed;
import org.dsvtt.contracts.scene.Grid;
import org.dsvtt.contracts.scene.GridAligned;
import org.dsvtt.contracts.scene.MapPlaced;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.scene.SceneRemoved;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRemoved;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.CombatView;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.contracts.wire.TokenView;

/** Plays {@link Step}s at a small table and keeps every event with the full tables before and after it. */
public final class TableStory {

    /** An event with the full tables around it. */
    public record Moment(TableView before, RecordedEvent event, TableView after) {}

    public static final List<UUID> PEOPLE = Stream.of("Ada", "Ben", "Cleo", "Dan").map(TableStory::id).toList();
    public static final UUID STRANGER = id("Stranger");

    private static final int SIDE = 6;

    private final UUID roomId = id("room");
    private final List<Moment> moments = new ArrayList<>();
    private TableView table = TableFold.beforeAll(roomId);
    private UUID actor = PEOPLE.getFirst();
    private int made;

    public static TableStory of(List<Step> steps) {
        TableStory story = begun();
        steps.forEach(story::play);
        return story;
    }

    /** A Director, two players and a scene of 6 × 6 squares that they look at. */
    public static TableStory begun() {
        var story = new TableStory();
        story.happens(new RoomCreated(story.roomId, "The Gilded Flagon"));
        story.happens(new MemberJoined(PEOPLE.getFirst(), Role.DIRECTOR, PlayerColor.CORAL));
        story.happens(new InviteIssued("SECRETS1"));
        story.happens(new MemberJoined(PEOPLE.get(1), Role.PLAYER, PlayerColor.AMBER));
        story.happens(new MemberJoined(PEOPLE.get(2), Role.PLAYER, PlayerColor.OLIVE));
        story.play(new Step(Step.Kind.ADD_SCENE, SIDE - 1, SIDE - 1, 0));
        story.play(new Step(Step.Kind.ACTIVATE_SCENE, 0, 0, 0));
        return story;
    }

    /** What a viewer is told when someone causes an event. */
    List<Change> told(UUID viewer, UUID by, TableEvent event) {
        actor = by;
        happens(event);
        Moment moment = moments.getLast();
        return ViewerCut.changes(moment.before(), moment.event(), moment.after(), viewer);
    }

    public List<Moment> moments() {
        return moments;
    }

    public TableView table() {
        return table;
    }

    private void play(Step step) {
        actor = pick(table.members(), step.third()).userId();
        switch (step.kind()) {
            case JOIN -> choose(newcomers(), step.first(), person -> happens(
                    new MemberJoined(person, pick(List.of(Role.values()), step.second()), PlayerColor.SKY)));
            case LEAVE -> choose(dispensable(), step.first(), person -> happens(
                    step.second() % 2 == 0 ? new MemberLeft(person) : new MemberRemoved(person)));
            case CHANGE_ROLE -> choose(dispensable(), step.first(), person -> happens(
                    new RoleChanged(person, pick(List.of(Role.values()), step.second()))));
            case CHOOSE_COLOR -> happens(new ColorChosen(actor, pick(List.of(PlayerColor.values()), step.first())));
            case RENAME -> happens(new RoomRenamed("Room " + step.first()));
            case INVITE -> happens(new InviteIssued("SECRETS" + step.first()));
            case START_OR_END_SESSION -> startOrEndSession();
            case PAUSE_OR_RESUME_SESSION -> pauseOrResumeSession();
            case ATTEND_SESSION -> table.session().filter(session -> session.state() != SessionView.State.ENDED)
                    .filter(session -> !session.attendees().contains(actor))
                    .ifPresent(session -> happens(new SessionAttended(session.id(), actor)));
            case CHANGE_HISTORY_ACCESS -> happens(
                    new HistoryAccessChanged(pick(List.of(HistoryAccess.values()), step.first())));
            case PLACE_BOOKMARK -> happens(new BookmarkPlaced(
                    id("bookmark " + made++), actor, step.first() % (table.seq() + 1), "Bookmark of " + actor));
            case REMOVE_BOOKMARK -> happens(new BookmarkRemoved(id("bookmark " + step.first()), actor));
            case ADD_WEBHOOK -> happens(new WebhookAdded(id("webhook " + made++), "https://example.org/SECRET", List.of()));
            case ADD_SCENE -> addScene(step);
            case ACTIVATE_SCENE -> choose(table.preparedScenes(), step.first(), this::activate);
            case EDIT_SCENE -> choose(scenes(), step.first(), scene -> happens(new SceneEdited(scene.id(), scene.name(),
                    1 + step.second() % SIDE, 1 + step.third() % SIDE)));
            case PLACE_MAP -> choose(scenes(), step.first(), scene -> happens(
                    new MapPlaced(scene.id(), Optional.of("map of " + scene.name()))));
            case ALIGN_GRID -> choose(scenes(), step.first(), scene -> happens(
                    new GridAligned(scene.id(), new Grid(10 + step.second(), 0, 0))));
            case REMOVE_SCENE -> choose(table.preparedScenes(), step.first(), scene -> happens(
                    new SceneRemoved(scene.id())));
            case HIDE_FOG -> choose(scenes(), step.first(), scene -> happens(new FogHidden(scene.id(), area(step))));
            case REVEAL_FOG -> choose(scenes(), step.first(), scene -> happens(new FogRevealed(scene.id(), area(step))));
            case PLACE_TOKEN -> choose(scenes(), step.first(), scene -> place(scene, step));
            case MOVE_TOKEN -> choose(tokens(), step.first(), token -> happens(new TokenMoved(token.id(), List.of(
                    new Point(step.second() % SIDE, token.y()), new Point(step.second() % SIDE, step.third() % SIDE)))));
            case EDIT_TOKEN -> choose(tokens(), step.first(), token -> happens(new TokenEdited(token.id(),
                    token.name() + "'", 1 + step.second() % 2, owner(step.third()), Optional.of("#1f7a3e"), Optional.empty())));
            case HIDE_OR_REVEAL_TOKEN -> choose(tokens(), step.first(), token -> happens(
                    token.hidden() ? new TokenRevealed(token.id()) : new TokenHidden(token.id())));
            case REMOVE_TOKEN -> choose(tokens(), step.first(), this::remove);
            case START_OR_END_COMBAT -> startOrEndCombat(step);
            case TURN -> table.combat().ifPresent(combat -> turn(combat, step));
            case ADD_COMBATANT -> table.combat().ifPresent(_ -> choose(activeTokens(), step.first(), token -> happens(
                    new CombatantAdded(new Combatant(token.id(), side(step.second()), Optional.of(step.third()))))));
            case REMOVE_COMBATANT -> table.combat().ifPresent(combat -> choose(combat.combatants(), step.first(),
                    combatant -> happens(new CombatantRemoved(combatant.tokenId()))));
            case SAY -> happens(new MessagePosted("Well met", Set.of(), Optional.empty()));
            case WHISPER -> happens(
                    new MessagePosted("Psst", Set.of(pick(table.members(), step.first()).userId()), Optional.empty()));
            case ROLL -> happens(
                    new DiceRolled("1d6", pick(List.of(Secrecy.values()), step.first()), Optional.empty(), List.of(), 4));
        }
    }

    private void happens(TableEvent event) {
        long seq = table.seq() + 1;
        var recorded = new RecordedEvent(roomId, seq, Instant.EPOCH.plusSeconds(seq), actor, id("command " + seq), event);
        TableView before = table;
        table = TableFold.evolve(table, recorded);
        moments.add(new Moment(before, recorded, table));
    }

    private void startOrEndSession() {
        Optional<SessionView> running = table.session().filter(session -> session.state() != SessionView.State.ENDED);
        int number = table.session().map(SessionView::number).orElse(0) + 1;
        happens(running.<TableEvent>map(session -> new SessionEnded(session.id()))
                .orElseGet(() -> new SessionStarted(id("session " + number), number)));
    }

    private void pauseOrResumeSession() {
        table.session().ifPresent(session -> {
            switch (session.state()) {
                case LIVE -> happens(new SessionPaused(session.id()));
                case PAUSED -> happens(new SessionResumed(session.id()));
                case ENDED -> { }
            }
        });
    }

    private void addScene(Step step) {
        UUID sceneId = id("scene " + made++);
        happens(new SceneAdded(
                sceneId, "Scene " + sceneId, 1 + step.first() % SIDE, 1 + step.second() % SIDE, Optional.empty()));
    }

    private void activate(SceneView scene) {
        if (table.combat().isPresent()) happens(new CombatEnded());
        happens(new SceneActivated(scene.id()));
    }

    private void place(SceneView scene, Step step) {
        UUID tokenId = id("token " + made++);
        happens(new TokenPlaced(scene.id(), tokenId, "Canary " + tokenId, step.second() % SIDE, step.third() % SIDE,
                1 + step.second() % 2, owner(step.third()), step.first() % 3 == 0, Optional.empty(), Optional.empty()));
    }

    private void remove(TokenView token) {
        boolean fights = table.combat().stream().flatMap(combat -> combat.combatants().stream())
                .anyMatch(combatant -> combatant.tokenId().equals(token.id()));
        boolean acts = table.combat().flatMap(CombatView::currentTokenId).filter(token.id()::equals).isPresent();
        if (fights) happens(new CombatantRemoved(token.id()));
        if (acts) happens(new TurnEnded(token.id()));
        happens(new TokenRemoved(token.id()));
    }

    private void startOrEndCombat(Step step) {
        if (table.combat().isPresent()) {
            happens(new CombatEnded());
            return;
        }
        table.scene().ifPresent(scene -> {
            List<Combatant> combatants = IntStream.range(0, scene.tokens().size())
                    .mapToObj(i -> new Combatant(
                            scene.tokens().get(i).id(), side(i), Optional.of((i * 7 + step.second()) % 3)))
                    .toList();
            happens(new CombatStarted(scene.id(), pick(List.of(TurnMode.values()), step.first()), Side.HEROES, combatants));
            happens(new RoundStarted(1));
        });
    }

    private void turn(CombatView combat, Step step) {
        if (combat.currentTokenId().isPresent()) {
            happens(new TurnEnded(combat.currentTokenId().get()));
            if (combat.acted().size() + 1 >= combat.combatants().size()) happens(new RoundStarted(combat.round() + 1));
            happens(new SideToAct(side(step.first())));
        } else {
            List<Combatant> ready = combat.combatants().stream().filter(c -> !combat.acted().contains(c.tokenId())).toList();
            choose(ready, step.first(), combatant -> happens(new TurnStarted(combatant.tokenId())));
        }
    }

    private List<UUID> newcomers() {
        return PEOPLE.stream().filter(person -> !Seats.isMember(table, person)).toList();
    }

    /** Everyone but the last Director. */
    private List<UUID> dispensable() {
        long directors = table.members().stream().filter(member -> member.role() == Role.DIRECTOR).count();
        return table.members().stream()
                .filter(member -> directors > 1 || member.role() != Role.DIRECTOR)
                .map(MemberView::userId)
                .toList();
    }

    private List<SceneView> scenes() {
        return Stream.concat(table.scene().stream(), table.preparedScenes().stream()).toList();
    }

    private List<TokenView> tokens() {
        return scenes().stream().flatMap(scene -> scene.tokens().stream()).toList();
    }

    private List<TokenView> activeTokens() {
        return table.scene().map(SceneView::tokens).orElse(List.of());
    }

    private static Area area(Step step) {
        return new Area(step.second() % SIDE, step.third() % SIDE, 1 + step.third() % SIDE, 1 + step.second() % SIDE);
    }

    private static Optional<UUID> owner(int choice) {
        return choice % 2 == 0 ? Optional.empty() : Optional.of(pick(PEOPLE, choice / 2));
    }

    private static Side side(int choice) {
        return pick(List.of(Side.values()), choice);
    }

    private static <T> T pick(List<T> options, int choice) {
        return options.get(choice % options.size());
    }

    private static <T> void choose(List<T> options, int choice, Consumer<T> then) {
        if (!options.isEmpty()) then.accept(pick(options, choice));
    }

    /** Ids in no order that has to do with the order of their making. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
