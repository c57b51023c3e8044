package org.dsvtt.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dsvtt.contracts.chat.ChatCommand;
import org.dsvtt.contracts.combat.CombatCommand;
import org.dsvtt.contracts.dice.DiceCommand;
import org.dsvtt.contracts.room.RoomCommand;
import org.dsvtt.contracts.scene.SceneCommand;

/**
 * Everything that may be asked of one room. In JSON the simple name of the record is the property {@code type}.
 *
 * <p>Commands check their own shape when they are made and throw {@link MalformedField}; whether they are allowed is
 * decided by the command side.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface TableCommand permits RoomCommand, SceneCommand, CombatCommand, DiceCommand, ChatCommand {}
