package org.dsvtt.app.postgres;

/** A database and its only user, who is its owner and has the same name. */
public record Database(String host, int port, String name, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** The user who owns the database. */
    public String user() {
        return name;
    }

    @Override
    public String toString() {
        return jdbcUrl();
    }
}
