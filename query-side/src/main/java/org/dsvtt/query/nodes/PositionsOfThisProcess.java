package org.dsvtt.query.nodes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;

/**
 * The positions of one event processor, which end with the process on purpose. Axon's own in-memory store is what one
 * gets by mistake, and is refused at start-up. There is nobody to share segments with, so a claim means nothing.
 */
final class PositionsOfThisProcess implements TokenStore {

    private final Map<Integer, Optional<TrackingToken>> positions = new ConcurrentHashMap<>();

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        for (int segment = 0; segment < segmentCount; segment++) initializeSegment(initialToken, processorName, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        if (positions.putIfAbsent(segment, Optional.ofNullable(token)) != null) {
            throw new UnableToInitializeTokenException("Segment %d of %s exists already".formatted(segment, processorName));
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        positions.put(segment, Optional.ofNullable(token));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        Optional<TrackingToken> position = positions.get(segment);
        if (position == null) {
            throw new UnableToClaimTokenException("Segment %d of %s does not exist".formatted(segment, processorName));
        }
        return position.orElse(null);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {}

    @Override
    public void deleteToken(String processorName, int segment) {
        positions.remove(segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return positions.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
