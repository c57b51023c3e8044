package org.dsvtt.axon.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.ErasedPerson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of people, and who has none any more. Keys that are used are kept in memory for a while; one that another process
 * erased is forgotten at the next {@link #refresh}.
 */
public final class PersonKeys {
    private static final Logger log = LoggerFactory.getLogger(PersonKeys.class);
    private static final int KEY_BYTES = 32;
    private static final int MOST_KEPT = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, SecretKey> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build();
    private volatile Erasures known = Erasures.NONE;

    PersonKeys(DataSource keyStore) {
        sql = JdbcClient.create(keyStore);
        refresh();
    }

    /**
     * The key to seal with, made when the person has none yet.
     *
     * @throws RejectedException {@code UNAUTHENTICATED} if the person was erased
     */
    SecretKey keyOf(UUID person) {
        SecretKey key = kept.get(person, this::stored);
        if (key == null && !isErased(person)) {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            sql.sql("insert into person_key (person, key) values (?, ?) on conflict (person) do nothing")
                    .params(person, fresh).update();
            key = kept.get(person, this::stored); // that of another process, if it was quicker
        }
        if (key == null) {
            throw new RejectedException(Rejection.of(ErrorCode.UNAUTHENTICATED, "This account was deleted."));
        }
        return key;
    }

    /**
     * The key to open with; empty if the person has none.
     *
     * @throws RejectedException {@code UNAVAILABLE} while the database is away
     */
    Optional<SecretKey> find(UUID person) {
        try {
            return Optional.ofNullable(kept.get(person, this::stored));
        } catch (DataAccessResourceFailureException | TransientDataAccessException away) {
            throw new RejectedException(
                    Rejection.of(ErrorCode.UNAVAILABLE, "What the table remembers cannot be read now; try again in a moment."));
        }
    }

    /** Whether the person was erased, as far as this process knows. */
    boolean isErased(UUID person) {
        return known.people().contains(person);
    }

    /**
     * Erases a person: what they wrote can never be read again. Nothing happens if they were erased before.
     *
     * @param by who ordered it
     */
    public void erase(UUID person, UUID by) {
        sql.sql("""
                insert into person_key (person, erased_at, erased_by) values (?, clock_timestamp(), ?)
                on conflict (person) do update set key = null, erased_at = excluded.erased_at, erased_by = excluded.erased_by
                where person_key.erased_at is null""").params(person, by).update();
        refresh();
        scrub();
    }

    /** Whether the person ever wrote something, or was erased. */
    public boolean knows(UUID person) {
        return sql.sql("select count(*) from person_key where person = ?").param(person).query(Long.class).single() > 0;
    }

    /** Writes down that nothing is left to be done for an erased person. */
    public void finish(UUID person) {
        sql.sql("""
                update person_key set removed_at = clock_timestamp()
                where person = ? and erased_at is not null and removed_at is null""").param(person).update();
    }

    /** Who was erased, and when, the first one first. */
    public List<ErasedPerson> erased() {
        return sql.sql("""
                select person, erased_at, removed_at from person_key
                where erased_at is not null order by erased_at, person""")
                .query((row, _) -> new ErasedPerson(row.getObject("person", UUID.class),
                        instant(row.getObject("erased_at", OffsetDateTime.class)), row.getObject("removed_at") != null))
                .list();
    }

    /** Looks who was erased by now, and forgets their keys. What is opened afterwards is opened without them. */
    public synchronized Erasures refresh() {
        String state = sql.sql("""
                select count(*) || ' ' || extract(epoch from max(erased_at)) from person_key
                where erased_at is not null""")
                .query(String.class).optional().orElse("");
        if (!state.equals(known.state())) {
            var people = new HashSet<UUID>();
            erased().forEach(erased -> people.add(erased.personId()));
            known = new Erasures(state, Set.copyOf(people));
            people.forEach(kept::invalidate);
        }
        return known;
    }

    /** The database keeps what was overwritten until it tidies up; the table is small, so that this is done at once. */
    private void scrub() {
        try {
            sql.sql("vacuum full person_key").update();
        } catch (DataAccessException e) {
            log.warn("The erased key is out of use; its bytes stay on the disk until the database tidies up: {}", e.getMessage());
        }
    }

    private @Nullable SecretKey stored(UUID person) {
        return sql.sql("select key from person_key where person = ? and key is not null").param(person)
                .query((row, _) -> (SecretKey) new SecretKeySpec(row.getBytes("key"), "AES")).optional().orElse(null);
    }

    private static Instant instant(OffsetDateTime time) {
        return Objects.requireNonNull(time).toInstant();
    }
}
