package org.dsvtt.contracts.dice;

import java.util.List;

/** One dice term of an expression, such as {@code 4d6kh3}: its dice in the order they fell, and the sum of those that count. */
public record DiceGroup(String notation, int sides, List<Die> dice, long sum) {}
