package org.dsvtt.command.table.domain;

import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.ILSE;
import static org.dsvtt.command.table.domain.People.SPECTATOR;
import static org.dsvtt.command.table.domain.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.combat.AddCombatant;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.EndCombat;
import org.dsvtt.contracts.combat.NextTurn;
import org.dsvtt.contracts.combat.RemoveCombatant;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.combat.TakeTurn;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.RollPower;
import org.dsvtt.contracts.room.ChangeRole;
import org.dsvtt.contracts.room.ChooseColor;
import org.dsvtt.contracts.room.EndSession;
import org.dsvtt.contracts.room.IssueInvite;
import org.dsvtt.contracts.room.LeaveRoom;
import org.dsvtt.contracts.room.PauseSession;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.RemoveMember;
import org.dsvtt.contracts.room.RenameRoom;
import org.dsvtt.contracts.room.ResumeSession;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.AlignGrid;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.EditScene;
import org.dsvtt.contracts.scene.EditToken;
import org.dsvtt.contracts.scene.Grid;
import org.dsvtt.contracts.scene.HideFog;
import org.dsvtt.contracts.scene.HideToken;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceMap;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.RemoveScene;
import org.dsvtt.contracts.scene.RemoveToken;
import org.dsvtt.contracts.scene.RevealFog;
import org.dsvtt.contracts.scene.RevealToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may send what at all. */
class StandingTests {
    private static final UUID ID = new UUID(0x7000, 77);

    static Stream<TableCommand> forDirectors() {
        return Stream.of(new ChangeRole(ID, Role.PLAYER), new RemoveMember(ID), new RenameRoom("x"), new IssueInvite(),
                new StartSession(), new PauseSession(), new ResumeSession(), new EndSession(),
                new AddScene(ID, "x", 1, 1, Optional.empty()), new EditScene(ID, "x", 1, 1), new RemoveScene(ID),
                new ActivateScene(ID), new PlaceMap(ID, Optional.empty()), new AlignGrid(ID, new Grid(50, 0, 0)),
                new RevealFog(ID, new Area(0, 0, 1, 1)), new HideFog(ID, new Area(0, 0, 1, 1)),
                new PlaceToken(ID, ID, "x", 0, 0, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new EditToken(ID, "x", 1, Optional.empty(), Optional.empty(), Optional.empty()),
                new RemoveToken(ID), new HideToken(ID), new RevealToken(ID),
                new StartCombat(Optional.empty(), Optional.empty(), Optional.empty()), new EndCombat(),
                new AddCombatant(new Combatant(ID, Side.HEROES, Optional.empty())), new RemoveCombatant(ID));
    }

    static Stream<TableCommand> forPlayers() {
        return Stream.of(new MoveToken(ID, List.of(new Point(0, 0))), new TakeTurn(ID), new NextTurn(),
                new ChooseColor(PlayerColor.ROSE), new PostMessage("hi", Optional.empty(), Optional.empty()),
                new RollDice("d6", Optional.empty(), Optional.empty()),
                new RollPower(Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("forDirectors")
    void givenPlayer_whenDirectorsCommandIsSent_thenRejected(TableCommand command) {
        People.atTheTable().when(ILSE, command).rejected(ErrorCode.DIRECTOR_ONLY);
    }

    @ParameterizedTest
    @MethodSource({"forDirectors", "forPlayers"})
    void givenSpectator_whenAnythingIsSent_thenTheyAreToldToWatch(TableCommand command) {
        People.atTheTable().when(SPECTATOR, command).rejected(ErrorCode.SPECTATORS_WATCH);
    }

    @ParameterizedTest
    @MethodSource({"forDirectors", "forPlayers"})
    void givenStranger_whenAnythingIsSent_thenTheRoomIsNotThereForThem(TableCommand command) {
        var told = People.atTheTable().when(STRANGER, command).rejected(ErrorCode.ROOM_NOT_FOUND);

        assertThat(told).isEqualTo(Given.nothing().when(STRANGER, command).rejected(ErrorCode.ROOM_NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource({"forDirectors", "forPlayers"})
    void givenDirector_whenAnythingIsSent_thenTheirRoleIsNeverTheReasonAgainst(TableCommand command) {
        if (People.atTheTable().when(DIRECTOR, command).decision() instanceof Decision.Rejected(var rejection)) {
            assertThat(rejection.code()).isNotIn(ErrorCode.DIRECTOR_ONLY, ErrorCode.SPECTATORS_WATCH, ErrorCode.ROOM_NOT_FOUND);
        }
    }

    @Test
    void givenSpectator_whenTheyLeave_thenTheyMay() {
        People.atTheTable().when(SPECTATOR, new LeaveRoom()).events();
    }
}
