package org.dsvtt.gateway.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.query.AwaitRoom;
import org.dsvtt.contracts.query.FindInvite;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.InvitedRoom;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.contracts.query.RoomSummary;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableCommands;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rooms seen from outside: opening, finding and joining them. */
@RestController
class LobbyController {
    private final TableCommands commands;
    private final TableQueries queries;
    private final PresenceBoard presence;
    private final RateLimits limits;
    private final JsonBodies bodies;
    private final TimeOrderedIds ids;

    LobbyController(
            TableCommands commands, TableQueries queries, PresenceBoard presence, RateLimits limits, JsonBodies bodies,
            TimeOrderedIds ids) {
        this.commands = commands;
        this.queries = queries;
        this.presence = presence;
        this.limits = limits;
        this.bodies = bodies;
        this.ids = ids;
    }

    @GetMapping("/api/rooms")
    Mono<List<ListedRoom>> list(@AuthenticationPrincipal Account account) {
        return queries.askMany(new ListRooms(account.userId()), RoomSummary.class)
                .flatMap(rooms -> presence.present(rooms.stream().map(RoomSummary::id).toList())
                        .map(present -> rooms.stream().map(room -> new ListedRoom(room, present.get(room.id()))).toList()));
    }

    @PostMapping(path = "/api/rooms", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CreatedRoom> create(@AuthenticationPrincipal Account account, @RequestBody byte[] body) {
        var command = new CreateRoom(bodies.read(body, NewRoom.class).name());
        UUID roomId = ids.next();
        return limits.command(account.userId())
                .then(Mono.defer(() -> submit(roomId, account, command)))
                .then(queries.ask(new GetTable(roomId, account.userId(), Optional.empty()), TableView.class))
                .map(table -> new CreatedRoom(roomId, table.name(), table.inviteCode().orElseThrow()));
    }

    @PostMapping(path = "/api/rooms/join", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<InvitedRoom> join(@AuthenticationPrincipal Account account, @RequestBody byte[] body) {
        var command = new JoinRoom(bodies.read(body, InviteUse.class).inviteCode());
        return invited(account, command.inviteCode())
                .flatMap(room -> submit(room.id(), account, command)
                        .onErrorMap(RejectedException.class, refused -> withRoom(refused, room))
                        .thenReturn(room));
    }

    @GetMapping("/api/invites/{code}")
    Mono<InvitedRoom> invite(@AuthenticationPrincipal Account account, @PathVariable String code) {
        return invited(account, new JoinRoom(code).inviteCode());
    }

    private Mono<InvitedRoom> invited(Account account, String code) {
        return limits.join(account.userId())
                .then(Mono.defer(() -> queries.askMany(new FindInvite(code), InvitedRoom.class)))
                .flatMap(rooms -> Mono.justOrEmpty(rooms.stream().findFirst()))
                .delayUntil(_ -> limits.knewTheCode(account.userId()))
                .switchIfEmpty(Mono.error(() -> new RejectedException(Rejection.of(
                        ErrorCode.INVITE_NOT_VALID, "No room has this invite code; ask for a new one."))));
    }

    /** Completes when the lobby shows the effect, or a moment later without it: the command has had its effect anyway. */
    private Mono<Void> submit(UUID roomId, Account account, TableCommand command) {
        return commands.submit(new SubmitCommand(roomId, ids.next(), account.userId(), command))
                .flatMap(accepted -> queries.ask(new AwaitRoom(roomId, accepted.seq()), Boolean.class))
                .then();
    }

    /** Who is a member already learns where. The code they had says as much. */
    private static RejectedException withRoom(RejectedException refused, InvitedRoom room) {
        return refused.rejection().code() == ErrorCode.ALREADY_MEMBER
                ? new RejectedException(refused.rejection().with("roomId", room.id()))
                : refused;
    }
}
