package org.dsvtt.command.table.domain;

import java.util.Optional;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.chat.ChatCommand;
import org.dsvtt.contracts.combat.AddCombatant;
import org.dsvtt.contracts.combat.EndCombat;
import org.dsvtt.contracts.combat.NextTurn;
import org.dsvtt.contracts.combat.RemoveCombatant;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.combat.TakeTurn;
import org.dsvtt.contracts.dice.DiceCommand;
import org.dsvtt.contracts.room.AttendSession;
import org.dsvtt.contracts.room.ChangeHistoryAccess;
import org.dsvtt.contracts.room.ChangeRole;
import org.dsvtt.contracts.room.ChooseColor;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.EndSession;
import org.dsvtt.contracts.room.IssueInvite;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.LeaveRoom;
import org.dsvtt.contracts.room.PauseSession;
import org.dsvtt.contracts.room.PlaceBookmark;
import org.dsvtt.contracts.room.RemoveBookmark;
import org.dsvtt.contracts.room.RemoveMember;
import org.dsvtt.contracts.room.RenameRoom;
import org.dsvtt.contracts.room.ResumeSession;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.room.WebhookCommand;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.AlignGrid;
import org.dsvtt.contracts.scene.EditScene;
import org.dsvtt.contracts.scene.EditToken;
import org.dsvtt.contracts.scene.HideFog;
import org.dsvtt.contracts.scene.HideToken;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceMap;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.RemoveScene;
import org.dsvtt.contracts.scene.RemoveToken;
import org.dsvtt.contracts.scene.RevealFog;
import org.dsvtt.contracts.scene.RevealToken;

/** What one has to be at a table to send a command. */
enum Standing {
    MEMBER, PLAYER, DIRECTOR;

    static Standing neededFor(TableCommand command) {
        return switch (command) {
            case CreateRoom _, JoinRoom _, LeaveRoom _, AttendSession _ -> MEMBER;
            case PlaceBookmark _, RemoveBookmark _ -> MEMBER;
            case ChooseColor _, MoveToken _, TakeTurn _, NextTurn _ -> PLAYER;
            case DiceCommand _, ChatCommand _ -> PLAYER;
            case ChangeRole _, RemoveMember _, RenameRoom _, IssueInvite _, ChangeHistoryAccess _ -> DIRECTOR;
            case WebhookCommand _ -> DIRECTOR;
            case StartSession _, PauseSession _, ResumeSession _, EndSession _ -> DIRECTOR;
            case AddScene _, EditScene _, RemoveScene _, ActivateScene _, PlaceMap _, AlignGrid _ -> DIRECTOR;
            case RevealFog _, HideFog _ -> DIRECTOR;
            case PlaceToken _, EditToken _, RemoveToken _, HideToken _, RevealToken _ -> DIRECTOR;
            case StartCombat _, EndCombat _, AddCombatant _, RemoveCombatant _ -> DIRECTOR;
        };
    }

    /** Why the actor may not, if so. */
    Optional<Rejection> lacking(Actor actor) {
        boolean spectates = actor.role() == Role.SPECTATOR;
        return switch (this) {
            case MEMBER -> Optional.empty();
            case PLAYER -> spectates ? Optional.of(spectatorsWatch()) : Optional.empty();
            case DIRECTOR -> spectates ? Optional.of(spectatorsWatch())
                    : actor.directs() ? Optional.empty()
                    : Optional.of(Rejection.of(ErrorCode.DIRECTOR_ONLY, "Only a Director may do this."));
        };
    }

    private static Rejection spectatorsWatch() {
        return Rejection.of(ErrorCode.SPECTATORS_WATCH, "Spectators watch. A Director can make you a player.");
    }
}
