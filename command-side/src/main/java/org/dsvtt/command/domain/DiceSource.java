package org.dsvtt.command.domain;

/** Where dice fall. */
@FunctionalInterface
public interface DiceSource {

    /** A number from 1 to {@code sides}, each as likely as any other. */
    int roll(int sides);
}
