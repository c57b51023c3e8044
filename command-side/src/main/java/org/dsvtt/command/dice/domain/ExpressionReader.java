package org.dsvtt.command.dice.domain;

import java.util.Optional;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/**
 * Reads dice expressions.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { "*" signed | "/" number }
 * signed  = "-" signed | value [ "[" label "]" ]
 * value   = number | dice | "(" sum ")"
 * dice    = [number] "d" (number | "%") { "kh" n | "kl" n | "k" n | "dh" n | "dl" n | "!" | "r" n | "r&lt;" n }
 * </pre>
 *
 * Spaces may stand anywhere between these, and case does not matter. {@code r1} rolls a 1 again once, {@code r<3} a 1 or 2;
 * {@code !} rolls another die for each that shows its highest side; {@code k} keeps the highest. Division rounds down.
 */
final class ExpressionReader {
    private static final int DEEPEST = 20;
    private static final int MOST_DIGITS = 9;
    private static final int MOST_SIDES = 10_000;
    private static final double LARGEST = 1e12;

    private final String text;
    private int position;
    private int depth;
    private int diceSoFar;

    private ExpressionReader(String text) {
        this.text = text;
    }

    /** An expression that can be rolled, or the reason why it cannot. */
    sealed interface Result {
        record Understood(Expression expression) implements Result {}

        record Refused(Rejection rejection) implements Result {}
    }

    static Result read(String text) {
        try {
            return new Result.Understood(new ExpressionReader(text).whole());
        } catch (Unreadable refused) {
            return new Result.Refused(refused.rejection);
        }
    }

    private Expression whole() {
        Expression expression = sum();
        if (position < text.length()) throw notUnderstood("I do not understand “%s” here".formatted(text.charAt(position)));
        return expression;
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (take('+')) left = bounded(new Expression.Sum(left, product()));
            else if (take('-')) left = bounded(new Expression.Sum(left, new Expression.Negated(product())));
            else return left;
        }
    }

    private Expression product() {
        Expression left = signed();
        while (true) {
            if (take('*')) left = bounded(new Expression.Product(left, signed()));
            else if (take('/')) left = new Expression.Quotient(left, divisor());
            else return left;
        }
    }

    private long divisor() {
        int start = position;
        long divisor = number().orElseThrow(() -> notUnderstood("Divide by a number"));
        if (divisor > 0) return divisor;
        position = start;
        throw notUnderstood("Nothing can be divided by 0");
    }

    private Expression signed() {
        if (++depth > DEEPEST) throw tooLarge("The expression has more than %d brackets or signs inside each other".formatted(DEEPEST));
        Expression expression = take('-') ? new Expression.Negated(signed()) : value();
        depth--;
        label();
        return expression;
    }

    private Expression value() {
        if (take('(')) {
            Expression inner = sum();
            if (!take(')')) throw notUnderstood("A closing bracket is missing");
            return inner;
        }
        skipSpace();
        int start = position;
        Optional<Long> number = number();
        if (take('d')) return dice(start, number.orElse(1L));
        return number.<Expression>map(Expression.Number::new).orElseThrow(() -> notUnderstood("A number or dice such as 2d6 are missing"));
    }

    private Expression dice(int start, long count) {
        long sides = take('%') ? 100 : number().orElseThrow(() -> notUnderstood("The number of sides is missing"));
        if (count < 1 || sides < 1) throw notUnderstood("Dice need a count and sides of 1 or more");
        if (count > DiceTerm.MOST_DICE - diceSoFar) throw tooLarge("At most %d dice can be rolled at once".formatted(DiceTerm.MOST_DICE));
        if (sides > MOST_SIDES) throw tooLarge("Dice have at most %d sides".formatted(MOST_SIDES));
        diceSoFar += (int) count;
        var term = new Modifiers();
        while (modifier(term)) skipSpace();
        if (term.explodes && sides == 1) throw notUnderstood("A die with one side would explode for ever");
        String notation = text.substring(start, position).replace(" ", "");
        int dice = (int) count;
        return bounded(new DiceTerm(notation, dice, (int) sides, term.rerollFrom, term.rerollUpTo, term.explodes, term.keep(dice)));
    }

    /** What follows the sides of dice, as it is read. */
    private static final class Modifiers {
        private int rerollFrom = 1;
        private int rerollUpTo;
        private boolean explodes;
        private Optional<DiceTerm.Keep> keep = Optional.empty();
        private boolean dropInstead;

        /** Dropping the lowest n of c dice is keeping the highest c − n, and the other way round. */
        private Optional<DiceTerm.Keep> keep(int count) {
            if (!dropInstead) return keep;
            return keep.map(drop -> new DiceTerm.Keep(!drop.highest(), Math.max(0, count - drop.count())));
        }
    }

    private boolean modifier(Modifiers term) {
        if (take('!')) {
            term.explodes = true;
        } else if (take('k')) {
            boolean lowest = take('l');
            if (!lowest) take('h');
            term.keep = Optional.of(new DiceTerm.Keep(!lowest, amount()));
            term.dropInstead = false;
        } else if (lookingAt("dh") || lookingAt("dl")) {
            take('d');
            boolean highest = take('h');
            if (!highest) take('l');
            term.keep = Optional.of(new DiceTerm.Keep(highest, amount()));
            term.dropInstead = true;
        } else if (take('r')) {
            boolean below = take('<');
            int value = amount();
            term.rerollFrom = below ? 1 : value;
            term.rerollUpTo = below ? value - 1 : value;
        } else {
            return false;
        }
        return true;
    }

    private int amount() {
        return Math.toIntExact(number().orElseThrow(() -> notUnderstood("A number is missing")));
    }

    private Optional<Long> number() {
        skipSpace();
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') position++;
        if (position == start) return Optional.empty();
        if (position - start > MOST_DIGITS) throw tooLarge("Numbers have at most %d digits".formatted(MOST_DIGITS));
        return Optional.of(Long.parseLong(text.substring(start, position)));
    }

    private void label() {
        if (!take('[')) return;
        int end = text.indexOf(']', position);
        if (end < 0) throw notUnderstood("A label needs a closing bracket");
        position = end + 1;
        skipSpace();
    }

    private boolean lookingAt(String word) {
        skipSpace();
        return text.regionMatches(true, position, word, 0, word.length());
    }

    private boolean take(char wanted) {
        skipSpace();
        if (position >= text.length() || Character.toLowerCase(text.charAt(position)) != wanted) return false;
        position++;
        skipSpace();
        return true;
    }

    private void skipSpace() {
        while (position < text.length() && text.charAt(position) == ' ') position++;
    }

    private Expression bounded(Expression expression) {
        if (expression.bound() > LARGEST) throw tooLarge("The result could be larger than a million millions");
        return expression;
    }

    private Unreadable notUnderstood(String problem) {
        return new Unreadable(Rejection.of(ErrorCode.EXPRESSION_NOT_UNDERSTOOD, problem + ".").with("position", position));
    }

    private Unreadable tooLarge(String problem) {
        return new Unreadable(Rejection.of(ErrorCode.EXPRESSION_TOO_LARGE, problem + ".").with("position", position));
    }

    /** Leaves the recursion at once; never leaves the reader. */
    private static final class Unreadable extends RuntimeException {
        private final transient Rejection rejection;

        private Unreadable(Rejection rejection) {
            super(rejection.message(), null, false, false);
            this.rejection = rejection;
        }
    }
}
