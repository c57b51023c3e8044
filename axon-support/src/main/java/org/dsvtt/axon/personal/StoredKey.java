package org.dsvtt.axon.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row of the key store, as it travels.
 *
 * @param key 32 bytes; missing once the person was erased
 * @param erasedBy who ordered it
 * @param removedAt when their account and seats were gone too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredKey(
        UUID person,
        byte @Nullable [] key,
        Instant createdAt,
        @Nullable Instant erasedAt,
        @Nullable UUID erasedBy,
        @Nullable Instant removedAt) {

    static List<StoredKey> all(JdbcClient keyStore) {
        return keyStore.sql("select person, key, created_at, erased_at, erased_by, removed_at from person_key order by created_at, person")
                .query((row, _) -> new StoredKey(row.getObject("person", UUID.class), row.getBytes("key"), instant(row, "created_at"),
                        instant(row, "erased_at"), row.getObject("erased_by", UUID.class), instant(row, "removed_at")))
                .list();
    }

    /** Keeps it. @return whether the store has it now: not if it has another one of the same person */
    boolean put(JdbcClient keyStore) {
        keyStore.sql("""
                insert into person_key (person, key, created_at, erased_at, erased_by, removed_at)
                values (?, ?, ?, ?, ?, ?) on conflict (person) do nothing""")
                .params(person, key, time(createdAt), time(erasedAt), erasedBy, time(removedAt)).update();
        return keyStore.sql("select key is not distinct from ? from person_key where person = ?")
                .params(key, person).query(Boolean.class).single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
