package org.dsvtt.axon.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SealProperties {

    @Property
    void givenAnyText_whenSealedAndOpened_thenItIsTheSame(@ForAll("texts") String text, @ForAll("people") UUID person, @ForAll("keys") SecretKey key) {
        Seal seal = Seal.read(Seal.of(text, person, key).toString()).orElseThrow();

        assertThat(seal.person()).isEqualTo(person);
        assertThat(seal.open(key)).contains(text);
    }

    @Property
    void givenTextThatMayBeWritten_whenRead_thenItIsNoSeal(@ForAll("texts") String text) {
        assertThat(Seal.read(text)).isEmpty();
    }

    @Property
    void givenAnotherKey_whenOpened_thenNothingComesOut(@ForAll("texts") String text, @ForAll("people") UUID person,
            @ForAll("keys") SecretKey key, @ForAll("keys") SecretKey other) {
        Seal seal = Seal.read(Seal.of(text, person, key).toString()).orElseThrow();

        if (!key.equals(other)) assertThat(seal.open(other)).isEmpty();
    }

    @Property
    void givenAnyBitChanged_whenOpened_thenNothingComesOut(@ForAll("texts") String text, @ForAll("people") UUID person,
            @ForAll("keys") SecretKey key, @ForAll @IntRange(max = 1_000_000) int where) {
        String sealed = Seal.of(text, person, key).toString();
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(1));
        int bit = where % (bytes.length * Byte.SIZE);
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

        Seal changed = Seal.read(sealed.charAt(0) + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)).orElseThrow();

        assertThat(changed.open(key)).isEmpty();
    }

    @Property
    void givenAnythingAfterTheMark_whenRead_thenItIsASealThatMayNotOpen(@ForAll String anything, @ForAll("keys") SecretKey key) {
        assertThat(Seal.read("\u000E" + anything).orElseThrow().open(key)).isEmpty();
    }

    @Property
    void givenTheSameTextTwice_whenSealed_thenNobodyCanTell(@ForAll("texts") String text, @ForAll("people") UUID person, @ForAll("keys") SecretKey key) {
        String sealed = Seal.of(text, person, key).toString();

        assertThat(sealed).isNotEqualTo(Seal.of(text, person, key).toString()).hasSameSizeAs(Seal.of(text, person, key).toString());
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(1));
        if (text.length() > 3) assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(text);
    }

    /** As {@code Shape} lets them through: any characters but control characters other than tab and newline. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.chars().all()
                .filter(c -> !Character.isSurrogate(c) && (!Character.isISOControl(c) || c == '\n' || c == '\t'))
                .array(char[].class).ofMaxSize(200).map(String::new);
    }

    @Provide
    Arbitrary<UUID> people() {
        return Arbitraries.longs().flatMap(high -> Arbitraries.longs().map(low -> new UUID(high, low)));
    }

    @Provide
    Arbitrary<SecretKey> keys() {
        return Arbitraries.bytes().array(byte[].class).ofSize(32).map(bytes -> new SecretKeySpec(bytes, "AES"));
    }
}
