package org.dsvtt.command.table.domain;

import static org.dsvtt.command.domain.Decision.reject;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.command.chat.domain.ChatDecider;
import org.dsvtt.command.combat.domain.CombatDecider;
import org.dsvtt.command.dice.domain.DiceDecider;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.domain.Facts;
import org.dsvtt.command.room.domain.RoomDecider;
import org.dsvtt.command.scene.domain.SceneDecider;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.ChatCommand;
import org.dsvtt.contracts.combat.CombatCommand;
import org.dsvtt.contracts.dice.DiceCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.PlaceBookmark;
import org.dsvtt.contracts.room.RoomCommand;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.RemoveToken;
import org.dsvtt.contracts.scene.SceneCommand;

/**
 * Decides any command: checks that its sender sits at the table in the right role, hands it to its context, and decides
 * itself what crosses contexts.
 */
public final class TableDecider {

    private TableDecider() {}

    /**
     * @param roomId the room the command is for, whether there is one or not
     * @param by who sent it, member or not
     */
    public static Decision decide(TableCommand command, UUID roomId, TableState table, UUID by, Facts facts) {
        return switch (command) {
            case CreateRoom c -> RoomDecider.create(c, roomId, table.room(), by, facts);
            case JoinRoom c -> RoomDecider.join(c, table.room(), by);
            case TableCommand c -> decideForMember(c, roomId, table, by, facts);
        };
    }

    /** Whoever is no member is told the same as of a room that does not exist. */
    private static Decision decideForMember(TableCommand command, UUID roomId, TableState table, UUID by, Facts facts) {
        Optional<Actor> member = table.room().member(by).map(seat -> new Actor(by, seat.role()));
        if (member.isEmpty()) {
            return reject(ErrorCode.ROOM_NOT_FOUND, "There is no such room, or you are not a member of it.");
        }
        Actor actor = member.get();
        Optional<Rejection> lacking = Standing.neededFor(command).lacking(actor);
        if (lacking.isPresent()) return new Decision.Rejected(lacking.get());
        return switch (command) {
            case RoomCommand c -> decideRoom(c, roomId, table, actor, facts);
            case SceneCommand c -> decideScene(c, table, actor);
            case CombatCommand c -> CombatDecider.decide(c, table.combat(), table.scenes(), actor);
            case DiceCommand c -> DiceDecider.decide(c, facts);
            case ChatCommand c -> ChatDecider.decide(c, table.room(), table.scenes(), actor);
        };
    }

    private static Decision decideRoom(RoomCommand command, UUID roomId, TableState table, Actor actor, Facts facts) {
        if (command instanceof PlaceBookmark bookmark && bookmark.seq() > table.seq()) {
            return reject(ErrorCode.SEQUENCE_OUT_OF_RANGE, "Bookmarks mark what has happened, and this has not yet.");
        }
        return RoomDecider.decide(command, roomId, table.room(), actor, facts);
    }

    private static Decision decideScene(SceneCommand command, TableState table, Actor actor) {
        Decision alone = SceneDecider.decide(command, table.scenes(), table.room(), actor);
        return switch (alone) {
            case Decision.Rejected rejected -> rejected;
            case Decision.Accepted accepted -> switch (command) {
                case MoveToken c -> PlayersMoveInTurn.broken(c.tokenId(), table, actor)
                        .<Decision>map(Decision.Rejected::new).orElse(accepted);
                case ActivateScene c -> activate(c, table, accepted);
                case RemoveToken c -> remove(c, table, accepted);
                case SceneCommand _ -> accepted;
            };
        };
    }

    private static Decision activate(ActivateScene command, TableState table, Decision.Accepted accepted) {
        boolean fightingElsewhere = table.combat().combat()
                .filter(combat -> !combat.sceneId().equals(command.sceneId())).isPresent();
        return fightingElsewhere
                ? reject(ErrorCode.COMBAT_ALREADY_RUNNING, "A combat is running on the present scene. End it first.")
                : accepted;
    }

    /** A token leaves the combat before it leaves the table. */
    private static Decision remove(RemoveToken command, TableState table, Decision.Accepted accepted) {
        var events = new ArrayList<TableEvent>(CombatDecider.leave(table.combat(), command.tokenId()));
        events.addAll(accepted.events());
        return new Decision.Accepted(events);
    }
}
