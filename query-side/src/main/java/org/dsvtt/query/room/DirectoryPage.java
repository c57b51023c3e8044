package org.dsvtt.query.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.room.WebhookEvent;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.FogRevealed;
import org.dsvtt.contracts.scene.GridAligned;
import org.dsvtt.contracts.scene.MapPlaced;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.scene.SceneRemoved;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRemoved;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.dsvtt.contracts.wire.SessionView.State;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** What the directory says of some rooms, while a batch of events changes it. */
final class DirectoryPage {

    private final ChangedRows<UUID, RoomRow> rooms;
    private final ChangedRows<MemberRow.Key, MemberRow> members;
    private final ChangedRows<SceneRow.Key, SceneRow> scenes;

    private DirectoryPage(List<RoomRow> rooms, List<MemberRow> members, List<SceneRow> scenes) {
        this.rooms = new ChangedRows<>(rooms, RoomRow::id);
        this.members = new ChangedRows<>(members, MemberRow::key);
        this.scenes = new ChangedRows<>(scenes, SceneRow::key);
    }

    static DirectoryPage read(ViewTables tables, Collection<UUID> roomIds) {
        Map<String, Object> those = Map.of("rooms", roomIds.toArray(UUID[]::new));
        return new DirectoryPage(
                tables.list("select * from room where id = any (:rooms)", those, DirectoryPage::room),
                tables.list("select * from room_member where room_id = any (:rooms)", those, DirectoryPage::member),
                tables.list("select * from room_scene where room_id = any (:rooms)", those, DirectoryPage::scene));
    }

    void write(ViewTables tables) {
        tables.put("room", rooms.changed(), "id");
        tables.put("room_member", members.changed(), "room_id", "user_id");
        tables.put("room_scene", scenes.changed(), "room_id", "scene_id");
        List<MemberRow.Key> gone = members.removed();
        if (!gone.isEmpty()) {
            tables.update("delete from room_member where (room_id, user_id) in (select * from unnest(:rooms, :users))",
                    Map.of("rooms", gone.stream().map(MemberRow.Key::roomId).toArray(UUID[]::new),
                            "users", gone.stream().map(MemberRow.Key::userId).toArray(UUID[]::new)));
        }
        List<SceneRow.Key> removed = scenes.removed();
        if (!removed.isEmpty()) {
            tables.update("delete from room_scene where (room_id, scene_id) in (select * from unnest(:rooms, :scenes))",
                    Map.of("rooms", removed.stream().map(SceneRow.Key::roomId).toArray(UUID[]::new),
                            "scenes", removed.stream().map(SceneRow.Key::sceneId).toArray(UUID[]::new)));
        }
    }

    /** @return whether the event is newer than what the directory says of the room */
    boolean isNew(RecordedEvent recorded) {
        return rooms.find(recorded.roomId()).map(room -> room.seq() < recorded.seq()).orElse(true);
    }

    void take(RecordedEvent recorded, RoomEvent event) {
        UUID roomId = recorded.roomId();
        switch (event) {
            case RoomCreated e -> rooms.put(RoomRow.created(roomId, e.name(), recorded.at(), recorded.seq()));
            case RoomRenamed e -> change(recorded, room -> room.named(e.name()));
            case InviteIssued e -> change(recorded, room -> room.inviting(e.inviteCode()));
            case MemberJoined e ->
                members.put(new MemberRow(roomId, e.userId(), e.role().name(), e.color().name(), recorded.seq()));
            case MemberLeft e -> members.remove(new MemberRow.Key(roomId, e.userId()));
            case MemberRemoved e -> members.remove(new MemberRow.Key(roomId, e.userId()));
            case RoleChanged e -> members.change(new MemberRow.Key(roomId, e.userId()), member -> member.as(e.role()));
            case ColorChosen e -> members.change(new MemberRow.Key(roomId, e.userId()), member -> member.in(e.color()));
            case SessionStarted e -> change(recorded, room -> room.started(e.number(), recorded.at()));
            case SessionPaused _ -> change(recorded, RoomRow::paused);
            case SessionResumed _ -> change(recorded, room -> room.played(State.LIVE, recorded.at()));
            case SessionEnded _ -> change(recorded, room -> room.played(State.ENDED, recorded.at()));
            case SessionAttended _, HistoryAccessChanged _, BookmarkPlaced _, BookmarkRemoved _, WebhookEvent _ -> {}
        }
        change(recorded, UnaryOperator.identity());
    }

    void take(RecordedEvent recorded, SceneEvent event) {
        UUID roomId = recorded.roomId();
        switch (event) {
            case SceneAdded e -> scenes.put(new SceneRow(roomId, e.sceneId(), e.name(), e.mapId()));
            case SceneEdited e -> scenes.change(new SceneRow.Key(roomId, e.sceneId()), scene -> scene.named(e.name()));
            case MapPlaced e -> scenes.change(new SceneRow.Key(roomId, e.sceneId()), scene -> scene.with(e.mapId()));
            case SceneActivated e -> change(recorded, room -> room.showing(e.sceneId()));
            case SceneRemoved e -> scenes.remove(new SceneRow.Key(roomId, e.sceneId()));
            case FogHidden _, FogRevealed _, GridAligned _, TokenEdited _, TokenHidden _, TokenMoved _, TokenPlaced _,
                    TokenRemoved _, TokenRevealed _ -> {}
        }
        change(recorded, UnaryOperator.identity());
    }

    private void change(RecordedEvent recorded, UnaryOperator<RoomRow> change) {
        rooms.change(recorded.roomId(), room -> change.apply(room).at(recorded.seq()));
    }

    private static RoomRow room(ResultSet row, int number) throws SQLException {
        return new RoomRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("invite_code"),
                Objects.requireNonNull(time(row, "created_at")),
                Optional.ofNullable(time(row, "last_played_at")),
                row.getInt("sessions"),
                Optional.ofNullable(row.getString("session_state")),
                Optional.ofNullable(row.getObject("active_scene_id", UUID.class)),
                row.getLong("seq"));
    }

    private static MemberRow member(ResultSet row, int number) throws SQLException {
        return new MemberRow(row.getObject("room_id", UUID.class), row.getObject("user_id", UUID.class),
                row.getString("role"), row.getString("color"), row.getLong("joined_at"));
    }

    private static SceneRow scene(ResultSet row, int number) throws SQLException {
        return new SceneRow(row.getObject("room_id", UUID.class), row.getObject("scene_id", UUID.class),
                row.getString("name"), Optional.ofNullable(row.getString("map_id")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
