package org.dsvtt.gateway.table;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.StatusSource;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.CommandTiming;
import org.springframework.stereotype.Component;

/** Counts commands and measures how long they take to be answered, by type. There are as many types as records of commands. */
@Component
public final class CommandMeters implements StatusSource {
    private static final int SLOWEST = 8;

    private final MeterRegistry meters;
    private final Map<Class<?>, OfType> types = new ConcurrentHashMap<>();
    private final Map<ErrorCode, Counter> unread = new ConcurrentHashMap<>();

    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param began as {@link System#nanoTime()} told */
    void accepted(Class<?> type, long began) {
        of(type).accepted().record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    /** @param failure a {@link RejectedException}, or else it counts as {@code INTERNAL_ERROR} */
    void rejected(Class<?> type, Throwable failure, long began) {
        OfType meter = of(type);
        meter.rejected().record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        var code = failure instanceof RejectedException rejected ? rejected.rejection().code() : ErrorCode.INTERNAL_ERROR;
        meter.codes().computeIfAbsent(code, known -> code(type.getSimpleName(), known)).increment();
    }

    /** A command was refused before it was sent on: for its shape, or because there were too many. */
    public void refused(ErrorCode code) {
        unread.computeIfAbsent(code, known -> code("unread", known)).increment();
    }

    @Override
    public List<CommandTiming> slowest() {
        return types.values().stream()
                .map(OfType::timing)
                .filter(Predicate.not(timing -> timing.slowestMillis() == 0))
                .sorted(Comparator.comparingDouble(CommandTiming::slowestMillis).reversed())
                .limit(SLOWEST)
                .toList();
    }

    private OfType of(Class<?> type) {
        return types.computeIfAbsent(type, known -> {
            String name = known.getSimpleName();
            return new OfType(name, timer(name, "accepted"), timer(name, "rejected"), new ConcurrentHashMap<>());
        });
    }

    private Timer timer(String type, String outcome) {
        return Timer.builder("dsvtt.commands").description("Commands sent on, until they are answered")
                .tag("type", type).tag("outcome", outcome).register(meters);
    }

    private Counter code(String type, ErrorCode code) {
        return Counter.builder("dsvtt.commands.rejected").description("Refused commands")
                .tag("type", type).tag("code", code.name()).register(meters);
    }

    private record OfType(String name, Timer accepted, Timer rejected, Map<ErrorCode, Counter> codes) {

        /** Micrometer forgets the longest after two to three minutes. */
        CommandTiming timing() {
            long count = accepted.count() + rejected.count();
            double total = accepted.totalTime(TimeUnit.MILLISECONDS) + rejected.totalTime(TimeUnit.MILLISECONDS);
            double slowest = Math.max(accepted.max(TimeUnit.MILLISECONDS), rejected.max(TimeUnit.MILLISECONDS));
            return new CommandTiming(name, count, rejected.count(), count == 0 ? 0 : total / count, slowest);
        }
    }
}
