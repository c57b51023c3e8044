package org.dsvtt.query.projection;

/**
 * One making of a view.
 *
 * @param projection the name of the projection
 * @param number counts from 1 and never comes again
 */
public record Generation(String projection, int number) {

    /** Its name for people and processors, such as {@code chat-log-3}. */
    public String id() {
        return projection + "-" + number;
    }

    /** Its name where hyphens are not allowed, such as {@code chat_log_3}. */
    String schema() {
        return id().replace('-', '_');
    }
}
