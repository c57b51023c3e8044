package org.dsvtt.query.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.search.MomentIndex.Versioned;
import org.dsvtt.query.search.domain.EventDocuments;
import org.dsvtt.query.search.domain.IndexedNote;
import org.dsvtt.query.search.domain.Reach;
import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.table.domain.HistoryWindow;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.table.domain.Seats;
import org.dsvtt.query.table.domain.TableFold;

/** A room, kept in memory, with the documents of everything that happened in it. */
final class IndexedRoom {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final String name;
    private final List<Versioned> documents = new ArrayList<>();
    private TableView table = TableFold.beforeAll(id);

    IndexedRoom(String name, UUID director) {
        this.name = name;
        happens(director, new RoomCreated(id, name));
        happens(director, new MemberJoined(director, Role.DIRECTOR, PlayerColor.CORAL));
    }

    UUID id() {
        return id;
    }

    UUID joins() {
        UUID player = UUID.randomUUID();
        happens(player, new MemberJoined(player, Role.PLAYER, PlayerColor.SKY));
        return player;
    }

    /** An event a minute. */
    long happens(UUID by, TableEvent event) {
        long seq = table.seq() + 1;
        var recorded = new RecordedEvent(id, seq, MIDNIGHT.plusSeconds(60 * seq), by, UUID.randomUUID(), event);
        TableView before = table;
        table = TableFold.evolve(before, recorded);
        EventDocuments.of(new EventCut(before, recorded, table)).forEach(document -> documents.add(new Versioned(document, seq)));
        return seq;
    }

    long says(UUID by, String text, UUID... to) {
        return happens(by, new MessagePosted(text, Set.of(to), Optional.empty()));
    }

    void noted(UUID by, NoteEvent... events) {
        Optional<IndexedNote> note = Optional.empty();
        for (NoteEvent event : events) note = Optional.of(IndexedNote.evolve(note, event, by, MIDNIGHT));
        documents.add(new Versioned(note.orElseThrow().document(), events.length));
    }

    List<Versioned> documents() {
        return documents;
    }

    /** Empty for whoever has no seat now, as the directory and the live table have it. */
    Optional<Reach.Room> reach(UUID viewer) {
        if (!Seats.isMember(table, viewer)) return Optional.empty();
        return Optional.of(new Reach.Room(id, name, HistoryWindow.firstSeq(table, viewer), Seats.isDirector(table, viewer)));
    }
}
