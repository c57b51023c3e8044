package org.dsvtt.query.table.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.contracts.wire.TokenView;
import org.dsvtt.query.table.domain.TableStory.Moment;
import tools.jackson.databind.json.JsonMapper;

class ViewerCutProperties {

    private final JsonMapper json = JsonMapper.builder().build();

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void cutChangesAppliedToTheCutTableGiveTheCutOfTheNextTable(@ForAll("stories") List<Step> steps) {
        for (Moment moment : TableStory.of(steps).moments()) {
            for (UUID viewer : viewers()) {
                if (leaves(viewer, moment)) continue;
                TableView mine = ViewerCut.table(moment.before(), viewer);
                assertThat(ClientFold.apply(mine, frame(moment, viewer)))
                        .as("what %s sees after %s", viewer, moment.event())
                        .isEqualTo(ViewerCut.table(moment.after(), viewer));
            }
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void nothingUnseenIsInAnyByteSentToAViewer(@ForAll("stories") List<Step> steps) {
        for (Moment moment : TableStory.of(steps).moments()) {
            for (UUID viewer : viewers()) {
                Set<String> secrets = secrets(moment.after(), viewer);
                assertThat(secrets).noneMatch(json.writeValueAsString(ViewerCut.table(moment.after(), viewer))::contains);
                secrets.retainAll(secrets(moment.before(), viewer));
                assertThat(secrets).noneMatch(json.writeValueAsString(frame(moment, viewer))::contains);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyoneWithASeatIsInExactlyOneVariantOfAFrameSet(@ForAll("stories") List<Step> steps) {
        for (Moment moment : TableStory.of(steps).moments()) {
            FrameSet frames = new EventCut(moment.before(), moment.event(), moment.after()).frames();
            List<UUID> told = frames.variants().stream().flatMap(variant -> variant.audience().stream()).toList();
            assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(seated(moment));
            frames.variants().forEach(variant -> assertThat(variant.audience()).allSatisfy(viewer ->
                    assertThat(frame(moment, viewer).changes()).isEqualTo(variant.changes())));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void replayFromStoredEventsGivesTheLiveTable(@ForAll("stories") List<Step> steps) {
        TableStory story = TableStory.of(steps);
        TableView replayed = TableFold.beforeAll(story.table().roomId());
        for (Moment moment : story.moments()) replayed = TableFold.evolve(replayed, stored(moment.event()));
        assertThat(replayed).isEqualTo(story.table());
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, 30);
        return Combinators.combine(Arbitraries.of(Step.Kind.class), choice, choice, choice).as(Step::new)
                .list().ofMaxSize(120);
    }

    private RecordedEvent stored(RecordedEvent event) {
        var read = (TableEvent) json.readValue(json.writeValueAsString(event.event()), Change.class);
        return new RecordedEvent(event.roomId(), event.seq(), event.at(), event.by(), event.commandId(), read);
    }

    private static Frame frame(Moment moment, UUID viewer) {
        return new EventCut(moment.before(), moment.event(), moment.after()).frame(viewer);
    }

    /** Names and ids of what a viewer must not know of, found the slow and simple way. */
    private static Set<String> secrets(TableView full, UUID viewer) {
        if (Seats.isDirector(full, viewer)) return new HashSet<>();
        List<SceneView> prepared = full.preparedScenes();
        Stream<TokenView> unseen = Stream.concat(
                prepared.stream().flatMap(scene -> scene.tokens().stream()),
                full.scene().stream().flatMap(scene ->
                        scene.tokens().stream().filter(token -> isSecret(scene, token, viewer))));
        Stream<String> ofTokens = unseen.flatMap(token -> Stream.of(token.name(), token.id().toString()));
        Stream<String> ofScenes = prepared.stream().flatMap(scene -> Stream.of(scene.name(), scene.id().toString()));
        return Stream.of(ofTokens, ofScenes, full.inviteCode().stream())
                .flatMap(secrets -> secrets)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isSecret(SceneView scene, TokenView token, UUID viewer) {
        boolean theirs = token.ownerId().equals(Optional.of(viewer));
        return token.hidden() || !theirs && scene.fog().coversAll(token.x(), token.y(), token.size());
    }

    private static List<UUID> viewers() {
        return Stream.concat(TableStory.PEOPLE.stream(), Stream.of(TableStory.STRANGER)).toList();
    }

    /** Who loses their seat is told of that alone; their table ends there. */
    private static boolean leaves(UUID viewer, Moment moment) {
        return Seats.isMember(moment.before(), viewer) && !Seats.isMember(moment.after(), viewer);
    }

    private static Set<UUID> seated(Moment moment) {
        return Stream.of(moment.before(), moment.after())
                .flatMap(table -> table.members().stream())
                .map(MemberView::userId)
                .collect(Collectors.toSet());
    }
}
