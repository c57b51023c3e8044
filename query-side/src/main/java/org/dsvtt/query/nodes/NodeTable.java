package org.dsvtt.query.nodes;

import java.util.UUID;
import javax.sql.DataSource;
import org.dsvtt.query.store.ReadStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code query_node}: who gave a sign of life when. */
@Component
@Profile("axon-server")
class NodeTable {
    private static final String FORGOTTEN_AFTER = "1 hour";

    private final JdbcClient sql;

    NodeTable(@Qualifier("readStoreDataSource") DataSource dataSource, ReadStore migrated) {
        sql = JdbcClient.create(dataSource);
    }

    /** Gives a sign; the answer is how many did so within these seconds. */
    int sign(UUID node, int seconds) {
        sql.sql("insert into query_node (node, seen_at) values (?, now()) on conflict (node) do update set seen_at = now()")
                .param(node).update();
        sql.sql("delete from query_node where seen_at < now() - cast(? as interval)").param(FORGOTTEN_AFTER).update();
        return sql.sql("select count(*) from query_node where seen_at > now() - make_interval(secs => ?)")
                .param(seconds).query(Integer.class).single();
    }

    void leave(UUID node) {
        sql.sql("delete from query_node where node = ?").param(node).update();
    }
}
