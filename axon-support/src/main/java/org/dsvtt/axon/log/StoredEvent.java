package org.dsvtt.axon.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a store keeps it, before any upcaster has seen it.
 *
 * @param position its place among all events of its store, from 1; rises from event to event, with or without holes
 * @param stream the name of its stream, and {@code streamType} the kind of aggregate it is of
 * @param sequence its number in the stream, from 0
 * @param payloadType the name of the payload's class
 * @param revision the revision of the payload's shape, if it has one
 * @param payload JSON, and {@code metadata} a JSON object; their text may differ from store to store, their meaning not
 */
public record StoredEvent(
        long position,
        String id,
        String stream,
        String streamType,
        long sequence,
        Instant at,
        String payloadType,
        @Nullable String revision,
        String payload,
        String metadata) {}
