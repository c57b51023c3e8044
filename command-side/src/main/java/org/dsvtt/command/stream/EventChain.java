package org.dsvtt.command.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.dsvtt.axon.personal.PersonalTexts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Makes a chain of a stream: every event carries the hash of the one before it and its own, so that a changed, missing or
 * added event is found by computing them again.
 *
 * <p>The hash is the SHA-256, in lower case hexadecimal, of four lines without a last line break: the previous hash, the
 * sequence number, the simple name of the payload's type, and the payload as {@link CanonicalJson}.
 */
@Component
public class EventChain {
    /** The previous hash of a first event. */
    public static final String START = "0".repeat(64);

    /** The keys of the metadata. */
    public static final String COMMAND_ID = "commandId";
    public static final String BY = "by";
    public static final String PREVIOUS = "prev";
    public static final String HASH = "hash";

    private final Serializer eventSerializer;
    private final PersonalTexts texts;

    EventChain(@Qualifier("eventSerializer") Serializer eventSerializer, PersonalTexts texts) {
        this.eventSerializer = eventSerializer;
        this.texts = texts;
    }

    /** An event with what is kept beside it. */
    public record Link<E>(E event, MetaData metadata) {}

    /**
     * Links the events of one command to the end of a stream. What its sender wrote is sealed from here on, also in the
     * hash, so that the chain holds when it can no longer be read.
     *
     * @param previous the hash of the stream's last event
     * @param firstSequence the sequence number of the first of the new ones
     */
    public <E> List<Link<E>> link(List<E> events, Origin command, String previous, long firstSequence) {
        List<Link<E>> links = new ArrayList<>();
        String end = previous;
        for (E written : events) {
            E event = texts.seal(written, command.by());
            String payload = eventSerializer.serialize(event, String.class).getData();
            String hash = hash(end, firstSequence + links.size(), event.getClass().getSimpleName(), payload);
            links.add(new Link<>(event, MetaData.with(COMMAND_ID, command.commandId().toString())
                    .and(BY, command.by().toString())
                    .and(PREVIOUS, end)
                    .and(HASH, hash)));
            end = hash;
        }
        return links;
    }

    /** @param payload JSON in any form, for instance as the database gives it */
    public static String hash(String previous, long sequence, String type, String payload) {
        return hashOfCanonical(previous, sequence, type, CanonicalJson.of(payload));
    }

    /** @param payload as {@link CanonicalJson} */
    static String hashOfCanonical(String previous, long sequence, String type, String payload) {
        String text = String.join("\n", previous, Long.toString(sequence), type, payload);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
