package org.dsvtt.axon.watch;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.HexFormat;
import java.util.List;

/**
 * Records a share of the traces, each whole or not at all in every process, and whatever clients ask for. The usual sampler
 * reads the second half of a trace id as a random number, which in a UUID it is not.
 */
record EvenSampler(double share) implements Sampler {
    private static final int HALF = 16;
    private static final double RANGE = 0x1p53;

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return position(traceId) < share ? SamplingResult.recordAndSample() : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "Even{%s}".formatted(share);
    }

    /** From 0 to 1, spread evenly (the finalizer of SplitMix64). */
    private static double position(String traceId) {
        long bits = HexFormat.fromHexDigitsToLong(traceId, 0, HALF) * 31 + HexFormat.fromHexDigitsToLong(traceId, HALF, 2 * HALF);
        bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return ((bits ^ bits >>> 31) >>> 11) / RANGE;
    }
}
