package org.dsvtt.contracts.room;

/** The eight colours of players; clients pair each with a mark of its own, so that colour is never alone. */
public enum PlayerColor { CORAL, AMBER, OLIVE, MINT, SKY, COBALT, LILAC, ROSE }
