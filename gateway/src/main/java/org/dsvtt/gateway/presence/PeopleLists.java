package org.dsvtt.gateway.presence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.contracts.Limits;
import org.dsvtt.gateway.table.Uuids;

/** People as they are written in Redis: their ids in order, with a space between. */
final class PeopleLists {
    private static final int ID = 36;
    /** Twice the seats: for a moment those who left are there as well. */
    private static final int LONGEST = 2 * Limits.MEMBERS * (ID + 1);

    private PeopleLists() {}

    static byte[] write(Collection<UUID> people) {
        return people.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")).getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException for anything else, and for far more than a room has seats */
    static Set<UUID> read(byte[] people) {
        if (people.length == 0) return Set.of();
        if (people.length > LONGEST) throw new IllegalArgumentException("far more people than a room has seats");
        return Arrays.stream(new String(people, StandardCharsets.US_ASCII).split(" ", -1))
                .map(id -> Uuids.parse(id).orElseThrow(() -> new IllegalArgumentException("not the ids of people")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
