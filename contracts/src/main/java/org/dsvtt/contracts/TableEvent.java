package org.dsvtt.contracts;

import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.wire.Change;

/**
 * Everything that can happen in one room: the payloads of its event stream. Facts, never changed and never refused.
 *
 * <p>An event is also the {@link Change} a viewer is told, if and only if the viewer cut lets it through as it is.
 */
public sealed interface TableEvent extends Change permits RoomEvent, SceneEvent, CombatEvent, DiceEvent, ChatEvent {}
