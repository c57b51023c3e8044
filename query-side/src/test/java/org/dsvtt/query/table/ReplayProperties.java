package org.dsvtt.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.table.domain.Eyes;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.table.domain.Step;
import org.dsvtt.query.table.domain.TableStory;
import org.dsvtt.query.table.domain.TableStory.Moment;
import org.dsvtt.query.table.domain.ViewerCut;

/** Live play of a made-up story beside its replay, from keyframes that were stored and read. */
class ReplayProperties {

    private static final List<UUID> VIEWERS = Stream.concat(TableStory.PEOPLE.stream(), Stream.of(TableStory.STRANGER)).toList();

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void replayedTablesAreThoseThatLivePlayShowed(@ForAll("longStories") List<Step> steps) {
        var played = new Played(TableStory.of(steps));
        LiveTable replay = played.readAnew();
        for (UUID viewer : VIEWERS) {
            for (int seq = 0; seq < played.shown.size(); seq++) {
                assertThat(ViewerCut.table(replay.at(seq), viewer)).as("what %s saw after event %d", viewer, seq)
                        .isEqualTo(played.shown.get(seq).get(viewer));
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void replayedFramesAreThoseThatLivePlayTold(@ForAll("longStories") List<Step> steps, @ForAll("places") int place) {
        var played = new Played(TableStory.of(steps));
        int newest = played.shown.size() - 1;
        int after = place % played.shown.size();
        for (UUID viewer : VIEWERS) {
            List<Frame> frames = played.readAnew().cuts(after, newest - after).stream()
                    .map(cut -> cut.frame(Eyes.of(viewer))).toList();
            assertThat(frames).hasSize(newest - after);
            for (Frame frame : frames) {
                played.told(viewer, frame.seq()).ifPresent(changes -> assertThat(frame.changes()).isEqualTo(changes));
            }
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void borrowedEyesSeeNothingTheirOwnerDidNot(@ForAll("longStories") List<Step> steps) {
        var played = new Played(TableStory.of(steps));
        UUID onlooker = TableStory.PEOPLE.getFirst();
        for (UUID owner : VIEWERS) {
            played.readAnew().cuts(0, played.shown.size()).forEach(cut -> assertThat(cut.changes(owner))
                    .containsAll(cut.frame(new Eyes(owner, onlooker)).changes()));
        }
    }

    @Provide
    Arbitrary<List<Step>> longStories() {
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, 30);
        return Combinators.combine(Arbitraries.of(Step.Kind.class), choice, choice, choice).as(Step::new)
                .list().ofMinSize(80).ofMaxSize(260);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 500);
    }

    /** A story that was played live, with what everyone was shown and told meanwhile. */
    private static final class Played {

        private final InMemoryRoomHistory history = new InMemoryRoomHistory();
        private final InMemoryKeyframes keyframes = new InMemoryKeyframes();
        private final UUID roomId;
        private final List<Map<UUID, TableView>> shown = new ArrayList<>();
        private final List<FrameSet> told = new ArrayList<>();

        Played(TableStory story) {
            roomId = story.table().roomId();
            LiveTable live = readAnew();
            for (Moment moment : story.moments()) {
                RecordedEvent event = moment.event();
                history.append(event);
                live.deliver(event, told::add);
                Map<UUID, TableView> views = new HashMap<>();
                VIEWERS.forEach(viewer -> views.put(viewer, ViewerCut.table(live.lastKnown(), viewer)));
                shown.add(views);
            }
            keyframes.keepOf(history, roomId);
        }

        LiveTable readAnew() {
            var live = new LiveTable(roomId, history, new PastTables(history, keyframes));
            live.now();
            return live;
        }

        /** Empty for who had no seat when it happened. */
        Optional<List<Change>> told(UUID viewer, long seq) {
            return told.get((int) seq).variants().stream()
                    .filter(variant -> variant.audience().contains(viewer))
                    .map(FrameSet.Variant::changes)
                    .findFirst();
        }
    }
}
