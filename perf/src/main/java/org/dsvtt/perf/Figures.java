package org.dsvtt.perf;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;

/** Latencies of many threads, in nanoseconds inside and milliseconds when printed. */
final class Figures {
    private final ConcurrentHistogram histogram = new ConcurrentHistogram(3);

    void add(long nanos) {
        histogram.recordValue(Math.max(0, nanos));
    }

    long count() {
        return histogram.getTotalCount();
    }

    void print(String what) {
        System.out.printf(Locale.ROOT, "%-34s n=%-8d p50 %7.2f ms   p90 %7.2f ms   p99 %7.2f ms   max %7.2f ms%n", what, count(),
                millis(50), millis(90), millis(99), histogram.getMaxValue() / 1e6);
    }

    private double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }
}
