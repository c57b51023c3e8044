package org.dsvtt.gateway.feed;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The feeds of the rooms that have listeners. */
@Component
public final class RoomFeeds {
    private final Map<UUID, RoomFeed> feeds = new ConcurrentHashMap<>();
    private final TableQueries queries;
    private final JsonMapper json;
    private final FeedProperties properties;
    private final FeedMeter meter;

    public RoomFeeds(TableQueries queries, JsonMapper json, FeedProperties properties, FeedMeter meter) {
        this.queries = queries;
        this.json = json;
        this.properties = properties;
        this.meter = meter;
        meter.watch(feeds);
    }

    /** The feed of a room, with one more listener. The first one starts it; {@link #leave} undoes this. */
    public RoomFeed join(UUID roomId, FeedListener listener) {
        return feeds.compute(roomId, (id, known) -> {
            if (known != null && known.add(listener)) return known;
            var fresh = new RoomFeed(id, queries, json::writeValueAsBytes, meter);
            fresh.add(listener);
            fresh.start(properties);
            return fresh;
        });
    }

    /** Forgets all frames that are kept, for what they say may have been erased. */
    public void forget() {
        feeds.values().forEach(RoomFeed::forget);
    }

    /** Takes a listener off; the last one stops the feed. */
    public void leave(RoomFeed feed, FeedListener listener) {
        feeds.compute(feed.roomId(), (id, current) -> {
            var idle = feed.remove(listener);
            return idle && current == feed ? null : current;
        });
    }
}
