package org.dsvtt.query.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Latencies;
import org.springframework.stereotype.Component;

/** Measures how long people wait for what they search for. */
@Component
final class SearchMeter {
    private final Timer answered;
    private final Timer refused;
    private final Timer failed;

    SearchMeter(MeterRegistry meters) {
        answered = timer(meters, "answered");
        refused = timer(meters, "refused");
        failed = timer(meters, "failed");
    }

    <T> T measure(Supplier<T> search) {
        long began = System.nanoTime();
        Timer outcome = failed;
        try {
            T found = search.get();
            outcome = answered;
            return found;
        } catch (RejectedException e) {
            outcome = e.rejection().code().status() < 500 ? refused : failed;
            throw e;
        } finally {
            outcome.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    private static Timer timer(MeterRegistry meters, String outcome) {
        return Latencies.timer("dsvtt.searches", "Searches by people").tag("outcome", outcome).register(meters);
    }
}
