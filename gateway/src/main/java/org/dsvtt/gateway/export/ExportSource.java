package org.dsvtt.gateway.export;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ListPeople;
import org.dsvtt.contracts.query.ListSessions;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.ReplayFrames;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What exports are made of: the frames of the one who exports, cut by the query side as they are for live play and replay.
 * Nothing else about a room comes here.
 */
@Component
class ExportSource {
    private static final int PAGE = 500;

    private final TableQueries queries;

    ExportSource(TableQueries queries) {
        this.queries = queries;
    }

    /**
     * A stretch of a room's history.
     *
     * @param before the table after the event {@code after}, as the viewer may see it
     * @param title of the room, with the session if it is one
     */
    record Stretch(UUID roomId, UUID viewer, String title, List<Person> people, TableView before, long after, long to) {}

    /** Completes if the person has a seat in the room, and fails with {@code ROOM_NOT_FOUND} otherwise. */
    Mono<TableView> admit(UUID roomId, UUID viewer) {
        return queries.ask(new GetTable(roomId, viewer, Optional.empty()), TableView.class);
    }

    /** Finds what is to be told, as far back as the person may look. */
    Mono<Stretch> stretch(UUID roomId, UUID viewer, NewExport wish) {
        return admit(roomId, viewer).flatMap(now -> wish.sessionId()
                .map(id -> session(roomId, viewer, id).flatMap(session -> stretch(now, viewer,
                        "%s, session %d".formatted(now.name(), session.number()),
                        Math.max(0, session.fromSeq() - 1), session.toSeq().orElse(now.seq()))))
                .orElseGet(() -> stretch(now, viewer, now.name(), 0, now.seq())));
    }

    /** The frames after a number, oldest first; empty when there are no more. */
    Mono<List<Frame>> page(Stretch stretch, long after) {
        return queries.askMany(
                new ReplayFrames(stretch.roomId(), stretch.viewer(), Optional.empty(), after, stretch.to(), PAGE), Frame.class);
    }

    private Mono<SessionView> session(UUID roomId, UUID viewer, UUID sessionId) {
        return queries.askMany(new ListSessions(roomId, viewer), SessionView.class)
                .flatMap(sessions -> Mono.justOrEmpty(
                        sessions.stream().filter(session -> session.id().equals(sessionId)).findFirst()))
                .switchIfEmpty(Mono.error(ExportProblems::noSuchSession));
    }

    private Mono<Stretch> stretch(TableView now, UUID viewer, String title, long wanted, long to) {
        return Mono.zip(queries.askMany(new ListPeople(now.roomId(), viewer), Person.class), tableFrom(now.roomId(), viewer, wanted, to))
                .map(both -> new Stretch(now.roomId(), viewer, title, both.getT1(), both.getT2(), both.getT2().seq(), to));
    }

    /** The table before the stretch; if that is further back than one may look, the earliest one may see. */
    private Mono<TableView> tableFrom(UUID roomId, UUID viewer, long wanted, long to) {
        return tableAt(roomId, viewer, wanted).onErrorResume(RejectedException.class, refused -> {
            boolean tooFarBack = refused.rejection().code() == ErrorCode.SEQUENCE_OUT_OF_RANGE;
            return tooFarBack && refused.rejection().details().get("first") instanceof Number first && first.longValue() <= to
                    ? tableAt(roomId, viewer, first.longValue())
                    : Mono.error(tooFarBack ? ExportProblems.noSuchSession() : refused);
        });
    }

    private Mono<TableView> tableAt(UUID roomId, UUID viewer, long seq) {
        return queries.ask(new GetTable(roomId, viewer, Optional.of(seq)), TableView.class);
    }
}
