package org.dsvtt.gateway.socket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.FrameSet.Variant;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetSignalAudience;
import org.dsvtt.contracts.query.SignalAudience;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.table.RoomUpdate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** One room with its log. Events are numbered from 0, and the first is there already. Thread safe. */
final class FakeRoom {
    private final UUID id;
    private final Set<UUID> members;
    private final Set<UUID> directors = new HashSet<>();
    private final Set<UUID> unseenTokens = new HashSet<>();
    private final List<FrameSet> log = new ArrayList<>();
    private final List<Sinks.Many<RoomUpdate>> followers = new CopyOnWriteArrayList<>();
    private final Map<UUID, Sinks.Many<NoteNotice>> notices = new ConcurrentHashMap<>();
    private LongPredicate lost = seq -> false;
    private long oldest;

    FakeRoom(UUID id, Set<UUID> members) {
        this.id = id;
        this.members = new HashSet<>(members);
        append(id, UUID.randomUUID(), new RoomRenamed("room"));
    }

    UUID id() {
        return id;
    }

    String frames() {
        return "/topic/rooms/" + id;
    }

    String signals() {
        return "/topic/rooms/%s/signals".formatted(id);
    }

    String notes() {
        return "/topic/rooms/%s/notes".formatted(id);
    }

    /** Tells a member about a note. */
    void tell(UUID member, NoteNotice notice) {
        noticesOf(member).tryEmitNext(notice);
    }

    Flux<NoteNotice> notices(UUID member) {
        return noticesOf(member).asFlux();
    }

    private Sinks.Many<NoteNotice> noticesOf(UUID member) {
        return notices.computeIfAbsent(member, _ -> Sinks.many().multicast().directBestEffort());
    }

    synchronized void direct(UUID director) {
        directors.add(director);
    }

    /** A token only Directors see from now on. */
    synchronized void hide(UUID tokenId) {
        unseenTokens.add(tokenId);
    }

    /** Updates with these numbers never reach who follows. */
    synchronized void lose(LongPredicate numbers) {
        lost = numbers;
    }

    /** Frames before this one are not kept: who asks for them gets the table. */
    synchronized void forgetBefore(long seq) {
        oldest = seq;
    }

    synchronized boolean isMember(UUID person) {
        return members.contains(person);
    }

    /** An event everyone sees. */
    synchronized long append(UUID by, UUID commandId, Change change) {
        return append(by, commandId, List.of(new Variant(Set.copyOf(members), List.of(change))));
    }

    synchronized long append(UUID by, UUID commandId, List<Variant> variants) {
        var frames = new FrameSet(id, log.size(), Instant.EPOCH, by, commandId, variants);
        log.add(frames);
        if (!lost.test(frames.seq())) {
            followers.forEach(follower -> follower.tryEmitNext(new RoomUpdate.Happened(frames)));
        }
        return frames.seq();
    }

    synchronized long remove(UUID member) {
        var told = Set.copyOf(members);
        members.remove(member);
        return append(id, UUID.randomUUID(), List.of(new Variant(told, List.of(new MemberRemoved(member)))));
    }

    /** The query side goes away for whoever follows. */
    void breakOff(Throwable failure) {
        followers.forEach(follower -> follower.tryEmitError(failure));
        followers.clear();
    }

    synchronized Flux<RoomUpdate> follow() {
        var updates = Sinks.many().unicast().<RoomUpdate>onBackpressureBuffer();
        updates.tryEmitNext(new RoomUpdate.Head(log.size() - 1L));
        followers.add(updates);
        return updates.asFlux().doFinally(end -> followers.remove(updates));
    }

    synchronized long newest() {
        return log.size() - 1L;
    }

    synchronized FramePage frames(GetFrames query) {
        if (query.after() + 1 < oldest) return new FramePage(List.of(), Optional.of(table()));
        var frames = log.stream()
                .skip(query.after() + 1)
                .limit(query.limit())
                .map(event -> cut(event, query.viewer()))
                .toList();
        return new FramePage(frames, Optional.empty());
    }

    synchronized TableView table() {
        var seats = members.stream()
                .map(member -> new MemberView(member, directors.contains(member) ? Role.DIRECTOR : Role.PLAYER, PlayerColor.values()[0], 1))
                .toList();
        return new TableView(id, newest(), "room", Optional.empty(), HistoryAccess.EVERYTHING, seats, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    synchronized SignalAudience audience(GetSignalAudience query) {
        var unseen = query.tokenId().filter(unseenTokens::contains).isPresent();
        var receivers = new HashSet<>(unseen ? directors : members);
        receivers.remove(query.sender());
        return new SignalAudience(receivers);
    }

    private static Frame cut(FrameSet event, UUID viewer) {
        var changes = event.variants().stream()
                .filter(variant -> variant.audience().contains(viewer))
                .flatMap(variant -> variant.changes().stream())
                .toList();
        var commandId = Optional.of(event.commandId()).filter(command -> event.by().equals(viewer));
        return new Frame(event.roomId(), event.seq(), event.at(), Optional.of(event.by()), commandId, changes);
    }
}
