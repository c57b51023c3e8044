package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Shape;

/** Takes another player colour; two people may share one. */
public record ChooseColor(PlayerColor color) implements RoomCommand {

    public ChooseColor {
        Shape.required(color, "color");
    }
}
