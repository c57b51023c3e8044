package org.dsvtt.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A view of what happened, made of the events and of nothing else, so that it can be thrown away and made again.
 *
 * <p>A projection is built in generations. Events are put into a generation in order, readers see one generation at a time,
 * and a rebuild fills a new one while readers and play go on with the old. The processor of a generation has the name of
 * {@link Generation#id()}.
 *
 * <p>Every method may fail, with any exception: it is called again, after growing pauses, for as long as it takes.
 */
public interface Projection {

    /** What it is called, in words with hyphens; it never changes. */
    String name();

    /** Which edition of its shape and content this code makes, from 1. A higher one than is stored causes a rebuild. */
    int definition();

    /** Whether events with a payload of this type change the view. Others are passed over without being read. */
    boolean concerns(Class<?> payloadType);

    /** Whether a generation that was created is still there. What is kept outside the read database may be lost without it. */
    default boolean isThere(Generation generation) {
        return true;
    }

    /** Whether readers see this generation. Where that is kept outside the read database it may be lost without it too. */
    default boolean isShown(Generation generation) {
        return true;
    }

    /** Makes the place for a generation. What is there under its name is left over from an accident, and goes. */
    void create(Generation generation);

    /**
     * Puts events into a generation. Events of one stream come in order and in one batch at a time; those of different
     * streams may come in parallel.
     *
     * <p>It runs in the transaction that also stores how far the generation has come. What is kept elsewhere than in the read
     * database may be given the same events again, also some of them and also after later ones, and must then stay as it is.
     *
     * @param batch at least one event, all of which {@link #concerns} the view
     */
    void project(List<DomainEventMessage<?>> batch, Generation generation);

    /** Shows readers this generation instead of any other; nothing changes if they see it already. */
    void activate(Generation generation);

    /** Removes a generation that nobody reads any more; nothing happens if it is gone already. */
    void drop(Generation generation);

    /**
     * A digest of everything in a generation. It is the same for every generation that was made of the same events by the
     * same definition, however the events were divided into batches.
     */
    String contentHash(Generation generation);
}
