package org.dsvtt.gateway.feed;

import org.dsvtt.contracts.Rejection;

/** Is told about one room, on the thread of its feed: it must be quick and must not block. */
public interface FeedListener {

    /** There is something new up to {@link RoomFeed#newest()}; some of it may not be in the ring. */
    void advanced(RoomFeed feed);

    /** The feed is over: the room is not there, or the query side did not come back. */
    void ended(Rejection why);
}
