package org.dsvtt.contracts.dice;

/** The five characteristics of Draw Steel. */
public enum Characteristic { MIGHT, AGILITY, REASON, INTUITION, PRESENCE }
