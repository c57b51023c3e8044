package org.dsvtt.perf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The same questions asked of PostgreSQL's full text search, over the same lines, in the same server: with a filter for the
 * viewer, highlights, and counts by kind, person, room and session. It searches chat alone, where DSVTT's index also has
 * rolls, tokens, scenes and notes, and it has no answer to typing errors; both are to its advantage.
 */
final class FullText implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final String TABLES = """
            drop schema if exists perf cascade;
            create schema perf;
            create table perf.seat as
                select aggregate_identifier::uuid as room, (payload ->> 'userId')::uuid as person from domain_event
                where payload_type like '%.MemberJoined';
            create index on perf.seat (person);
            create table perf.line as
                with event as (
                    select aggregate_identifier::uuid as room, sequence_number as seq, time_stamp::timestamptz as at, payload_type,
                        (meta_data ->> 'by')::uuid as person, payload,
                        max(sequence_number) filter (where payload_type like '%.SessionStarted')
                            over (partition by aggregate_identifier order by sequence_number) as session
                    from domain_event where payload_type like '%.SessionStarted' or payload_type like '%.MessagePosted')
                select room, seq, at, person, session, payload ->> 'text' as text,
                    case when jsonb_array_length(payload -> 'to') = 0 then null
                        else (select array_agg(id::uuid) || person from jsonb_array_elements_text(payload -> 'to') as id) end as audience,
                    to_tsvector('english', payload ->> 'text') as words
                from event where payload_type like '%.MessagePosted';
            create index line_words on perf.line using gin (words);
            create index line_room on perf.line (room);
            analyze perf.seat;
            analyze perf.line;""";
    private static final String QUESTION = """
            with query as (select %s as q),
            found as materialized (
                select l.*, case when audience is null then 'MESSAGE' else 'WHISPER' end as kind
                from perf.line l join perf.seat s on s.room = l.room and s.person = ?, query
                where words @@ q and (audience is null or ? = any (audience)) and l.room = coalesce(?, l.room))
            select (select count(*) from found),
                (select json_agg(hit) from (
                    select room, seq, at, person, kind, ts_headline('english', text, q, 'MaxFragments=1') from found, query
                    order by ts_rank(words, q) desc, at desc limit 20) hit),
                (select json_agg(c) from (select kind, count(*) from found group by kind) c),
                (select json_agg(c) from (select person, count(*) from found group by person) c),
                (select json_agg(c) from (select room, count(*) from found group by room) c),
                (select json_agg(c) from (select room, session, count(*) from found group by room, session) c)""";

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);

    /** Copies the lines and indexes them. */
    FullText(Servers servers) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) connections.add(servers.events());
        long start = System.nanoTime();
        Connection connection = connections.element();
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
            try (var sizes = statement.executeQuery("""
                    select count(*), pg_total_relation_size('perf.line'), pg_relation_size('perf.line_words') from perf.line""")) {
                sizes.next();
                System.out.printf(Locale.ROOT, "PostgreSQL: %d lines indexed in %.1f s; table and indexes %d MB, of these the words %d MB%n",
                        sizes.getLong(1), (System.nanoTime() - start) / 1e9, sizes.getLong(2) >> 20, sizes.getLong(3) >> 20);
            }
        }
    }

    /** How many lines match. */
    long ask(Question question) throws SQLException, InterruptedException {
        Connection connection = connections.take();
        try (PreparedStatement statement = connection.prepareStatement(QUESTION.formatted(query(question.form())))) {
            statement.setString(1, question.form() == Question.Form.PREFIX ? question.text() + ":*" : question.text());
            statement.setObject(2, question.viewer());
            statement.setObject(3, question.viewer());
            statement.setObject(4, question.room().orElse(null), Types.OTHER);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } finally {
            connections.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        try (var statement = connections.element().createStatement()) {
            statement.execute("drop schema perf cascade");
        }
        for (Connection connection : connections) connection.close();
    }

    private static String query(Question.Form form) {
        return switch (form) {
            case ONE_WORD, TWO_WORDS, TYPO -> "plainto_tsquery('english', ?)";
            case PHRASE -> "phraseto_tsquery('english', ?)";
            case PREFIX -> "to_tsquery('english', ?)";
        };
    }
}
