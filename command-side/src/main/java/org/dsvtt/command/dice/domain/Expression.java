package org.dsvtt.command.dice.domain;

import java.util.ArrayList;
import java.util.List;
import org.dsvtt.command.domain.DiceSource;
import org.dsvtt.contracts.dice.DiceGroup;

/**
 * A dice expression as a tree. Rolling one always succeeds: what could overflow or divide by zero is refused when the
 * expression is read.
 */
sealed interface Expression
        permits Expression.Number, Expression.Negated, Expression.Sum, Expression.Product, Expression.Quotient, DiceTerm {

    /** No roll of the expression has a larger magnitude than this. */
    double bound();

    /** Rolls every dice term, from left to right, adding what fell to {@code groups}. */
    long roll(DiceSource source, List<DiceGroup> groups);

    /** Rolls the whole expression. */
    default Roll roll(DiceSource source) {
        List<DiceGroup> groups = new ArrayList<>();
        long total = roll(source, groups);
        return new Roll(List.copyOf(groups), total);
    }

    /** What fell, in the order written, and what it comes to. */
    record Roll(List<DiceGroup> groups, long total) {}

    record Number(long value) implements Expression {
        @Override
        public double bound() {
            return value;
        }

        @Override
        public long roll(DiceSource source, List<DiceGroup> groups) {
            return value;
        }
    }

    record Negated(Expression operand) implements Expression {
        @Override
        public double bound() {
            return operand.bound();
        }

        @Override
        public long roll(DiceSource source, List<DiceGroup> groups) {
            return -operand.roll(source, groups);
        }
    }

    record Sum(Expression left, Expression right) implements Expression {
        @Override
        public double bound() {
            return left.bound() + right.bound();
        }

        @Override
        public long roll(DiceSource source, List<DiceGroup> groups) {
            return left.roll(source, groups) + right.roll(source, groups);
        }
    }

    record Product(Expression left, Expression right) implements Expression {
        @Override
        public double bound() {
            return left.bound() * right.bound();
        }

        @Override
        public long roll(DiceSource source, List<DiceGroup> groups) {
            return left.roll(source, groups) * right.roll(source, groups);
        }
    }

    /** Division rounds down, towards minus infinity. The divisor is a number written out, never zero. */
    record Quotient(Expression dividend, long divisor) implements Expression {
        @Override
        public double bound() {
            return dividend.bound() + 1;
        }

        @Override
        public long roll(DiceSource source, List<DiceGroup> groups) {
            return Math.floorDiv(dividend.roll(source, groups), divisor);
        }
    }
}
