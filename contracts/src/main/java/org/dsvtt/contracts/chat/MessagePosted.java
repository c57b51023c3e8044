package org.dsvtt.contracts.chat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.Revision;

/** Something was said. Empty {@code to} is the whole table; {@code speaker} is the character's name when in character. */
@Revision("1")
public record MessagePosted(@PersonalText String text, Set<UUID> to, @PersonalText Optional<String> speaker) implements ChatEvent {}
