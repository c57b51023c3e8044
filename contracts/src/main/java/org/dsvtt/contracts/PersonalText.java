package org.dsvtt.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a person wrote in their own words: a {@code String}, an {@code Optional<String>} or a {@code List<String>}. In
 * the event store it lies sealed under a key of that person, and is erased by erasing the key. Names of rooms, scenes and
 * tokens are not marked: they belong to the table, whoever typed them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalText {
    /**
     * What readers get for a text that was erased: the control character CANCEL, which {@link Shape} lets nobody write. An
     * optional text and the entries of a list are missing instead.
     */
    String ERASED = "\u0018";
}
