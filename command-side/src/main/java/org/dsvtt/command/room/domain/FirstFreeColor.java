package org.dsvtt.command.room.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dsvtt.contracts.room.PlayerColor;

/** Newcomers get the first colour nobody plays in; when all are taken, the colours go round. */
final class FirstFreeColor {

    private FirstFreeColor() {}

    static PlayerColor among(List<Member> members) {
        PlayerColor[] colors = PlayerColor.values();
        var taken = members.stream().map(Member::color).collect(Collectors.toSet());
        return Arrays.stream(colors).filter(color -> !taken.contains(color)).findFirst()
                .orElse(colors[members.size() % colors.length]);
    }
}
