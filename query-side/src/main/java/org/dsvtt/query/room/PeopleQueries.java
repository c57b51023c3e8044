package org.dsvtt.query.room;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.personal.PersonKeys;
import org.dsvtt.contracts.query.ListPeople;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.RememberPerson;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.LiveTables;
import org.springframework.stereotype.Component;

/** Knows the names of people. Seats, roles and colours come from the live table, so they are never behind it. */
@Component
class PeopleQueries {

    /** Who has a seat but was never seen by this server. */
    static final String NAMELESS = "Someone";

    private final LiveTables tables;
    private final ReadStore store;
    private final PersonKeys keys;

    PeopleQueries(LiveTables tables, ReadStore store, PersonKeys keys) {
        this.tables = tables;
        this.store = store;
        this.keys = keys;
    }

    @QueryHandler
    CompletableFuture<List<Person>> people(ListPeople query) {
        List<MemberView> members = tables.nowFor(query.roomId(), query.viewer()).members();
        UUID[] ids = members.stream().map(MemberView::userId).toArray(UUID[]::new);
        return store.list("select user_id, name from person where user_id = any (:ids)", Map.of("ids", ids),
                        row -> Map.entry(
                                ReadStore.value(row, "user_id", UUID.class), ReadStore.value(row, "name", String.class)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(names -> members.stream().map(member -> named(member, names)).toList())
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<Boolean> remember(RememberPerson query) {
        if (keys.refresh().people().contains(query.userId())) return CompletableFuture.completedFuture(true);
        return store.update("""
                insert into person (user_id, name) values (:user, :name)
                on conflict (user_id) do update set name = excluded.name, seen_at = excluded.seen_at""",
                Map.of("user", query.userId(), "name", query.name())).thenReturn(true).toFuture();
    }

    private static Person named(MemberView member, Map<UUID, String> names) {
        return new Person(member.userId(), names.getOrDefault(member.userId(), NAMELESS), member.role(), member.color());
    }
}
