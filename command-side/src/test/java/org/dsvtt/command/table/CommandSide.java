package org.dsvtt.command.table;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.dsvtt.axon.Rejections;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.command.CommandSideConfiguration;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running write side on a real database, spoken to as the gateway does. */
public final class CommandSide implements AutoCloseable {
    /** The key store of all tests: people have other ids in each. */
    private static final String KEYS = TestDatabase.create();

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;

    private CommandSide(ConfigurableApplicationContext context) {
        this.context = context;
        this.gateway = context.getBean(CommandGateway.class);
    }

    public static CommandSide on(String database) {
        return on(database, Map.of());
    }

    /** @param properties more of them */
    static CommandSide on(String database, Map<String, Object> properties) {
        return on(database, properties, Process.class);
    }

    /** One of several processes that share a database. */
    static CommandSide sharing(String database) {
        return on(database, Map.of(), Process.class, Sharing.class);
    }

    private static CommandSide on(String database, Map<String, Object> properties, Class<?>... configuration) {
        return new CommandSide(new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "dsvtt.event-store.url", database,
                        "dsvtt.event-store.username", "postgres",
                        "dsvtt.key-store.url", KEYS,
                        "dsvtt.key-store.username", "postgres",
                        "logging.level.root", "warn"))
                .properties(properties)
                .run());
    }

    /** A new room with its Director. */
    public UUID createRoom(UUID director) {
        UUID roomId = UUID.randomUUID();
        send(roomId, director, new CreateRoom("Bellhouse"));
        return roomId;
    }

    public Accepted send(UUID roomId, UUID by, TableCommand command) {
        return send(new SubmitCommand(roomId, UUID.randomUUID(), by, command));
    }

    Accepted send(SubmitCommand command) {
        return gateway.sendAndWait(command);
    }

    public NoteAccepted send(SubmitNoteCommand command) {
        return gateway.sendAndWait(command);
    }

    /** What the command is rejected with, if it is. */
    public Optional<Rejection> rejectionOf(SubmitNoteCommand command) {
        try {
            send(command);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Rejections.in(e).orElseThrow(() -> e));
        }
    }

    /** What the command is rejected with, if it is. */
    Optional<ErrorCode> rejectionOf(UUID roomId, UUID by, TableCommand command) {
        try {
            send(roomId, by, command);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Rejections.in(e).map(Rejection::code).orElseThrow(() -> e));
        }
    }

    @SuppressWarnings("unchecked")
    Repository<Room> rooms() {
        return context.getBean("roomRepository", Repository.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public DataSource eventStore() {
        return context.getBean("eventStoreDataSource", DataSource.class);
    }

    public JdbcClient sql() {
        return JdbcClient.create(eventStore());
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class Process {}

    /** Not a configuration that is found by itself. */
    static class Sharing {

        @Bean
        @Primary
        FreshRooms sharedRooms(EventStore events) {
            return new SharedRooms(events);
        }
    }
}
