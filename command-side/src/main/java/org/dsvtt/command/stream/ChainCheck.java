package org.dsvtt.command.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dsvtt.axon.log.EventReceiver;
import org.dsvtt.axon.log.StoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes the {@linkplain EventChain chains} of all streams again and finds the first wrong event of each. To be given every
 * event in order; what it remembers grows with the number of streams, not of events.
 *
 * <p>The end of a stream that was cut off leaves a whole chain: only the {@link #contentHash} differs then.
 */
public final class ChainCheck implements EventReceiver {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Chain> chains = new HashMap<>();
    private final List<Chain> broken = new ArrayList<>();
    private final ContentHash content = new ContentHash();
    private long events;

    @Override
    public void take(StoredEvent event) {
        events++;
        JsonNode metadata = metadata(event);
        var link = new Chain.StoredLink(
                event.sequence(), metadata.path(EventChain.PREVIOUS).asString(""), metadata.path(EventChain.HASH).asString(""));
        String type = event.payloadType().substring(event.payloadType().lastIndexOf('.') + 1);
        String payload = canonical(event.payload());
        String computed = EventChain.hashOfCanonical(link.previous(), event.sequence(), type, payload);
        content.add(event, computed, canonical(event.metadata()));

        Chain chain = chains.computeIfAbsent(event.stream(), Chain::new);
        boolean wasWhole = chain.isWhole();
        chain.take(link, event.position(), computed,
                previous -> EventChain.hashOfCanonical(previous, event.sequence(), type, payload));
        if (wasWhole && !chain.isWhole()) broken.add(chain);
    }

    public long events() {
        return events;
    }

    public int streams() {
        return chains.size();
    }

    /** Every stream that is broken and where it first is, in the order they were found. */
    public List<BrokenStream> broken() {
        return broken.stream().map(Chain::fault).toList();
    }

    /**
     * A hash of all events with everything they have but their positions, in hexadecimal digits. It is the same for two stores
     * if and only if they hold the same events in the same order.
     */
    public String contentHash() {
        return content.value();
    }

    private static JsonNode metadata(StoredEvent event) {
        try {
            return JSON.readTree(event.metadata());
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** What a changed byte has made unreadable is taken as it is, and so has another hash. */
    private static String canonical(String json) {
        try {
            return CanonicalJson.of(json);
        } catch (JacksonException e) {
            return json;
        }
    }
}
