package org.dsvtt.axon;

import com.zaxxer.hikari.HikariDataSource;

/** Connections to the databases of a process, as all of them are kept. */
public final class ConnectionPools {
    /** Waiting longer than this for a connection means that the database is away. */
    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;

    private ConnectionPools() {}

    /**
     * A pool that keeps one connection open when none is needed.
     *
     * @param name in logs and meters
     * @param url a JDBC address
     * @param most how many connections are open at most
     */
    public static HikariDataSource open(String name, String url, String username, String password, int most) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}
