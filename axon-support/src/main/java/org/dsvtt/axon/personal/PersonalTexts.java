package org.dsvtt.axon.personal;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.PersonalText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what a person wrote before it is kept, and makes it readable again for as long as they have their key. Records
 * without a {@link PersonalText} pass as they are.
 */
public final class PersonalTexts {
    private static final Logger log = LoggerFactory.getLogger(PersonalTexts.class);

    private final PersonKeys keys;

    PersonalTexts(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * The record with its personal texts sealed.
     *
     * @param person who wrote them
     * @throws RejectedException {@code UNAUTHENTICATED} if there is something to seal and the person was erased
     */
    public <R> R seal(R written, UUID person) {
        return MarkedComponents.of(written.getClass())
                .replaced(written, text -> Seal.of(text, person, keys.keyOf(person)).toString());
    }

    /** The record as it can be read now. Texts in clear, which older events have, stay as they are. */
    public <R> R open(R kept) {
        return MarkedComponents.of(kept.getClass()).replaced(kept, text -> Seal.read(text).map(this::opened).orElse(text));
    }

    /**
     * The same, but texts in clear are erased with the person too.
     *
     * @param person who wrote what is in clear
     */
    public <R> R open(R kept, UUID person) {
        return MarkedComponents.of(kept.getClass()).replaced(kept, text -> Seal.read(text).map(this::opened)
                .orElseGet(() -> keys.isErased(person) ? PersonalText.ERASED : text));
    }

    /** Nobody could do anything about a text that cannot be read, so it is told in the log and play goes on. */
    private String opened(Seal seal) {
        UUID person = seal.person();
        if (keys.isErased(person)) return PersonalText.ERASED;
        Optional<SecretKey> key = keys.find(person);
        if (key.isEmpty() && keys.refresh().people().contains(person)) return PersonalText.ERASED;
        return key.flatMap(seal::open).orElseGet(() -> {
            log.error("A text of {} cannot be read: {}. Is the key store that of this event store?", person,
                    key.isPresent() ? "it is damaged, or was sealed with another key" : "their key is missing");
            return PersonalText.ERASED;
        });
    }
}
