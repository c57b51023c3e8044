package org.dsvtt.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A view kept in tables of the read database. The tables are those of {@code db/projections/<name>.sql}, once for each
 * generation.
 */
public abstract class PostgresProjection implements Projection {

    private final String name;
    private final int definition;
    private final ViewSchemas schemas;

    protected PostgresProjection(String name, int definition, ViewSchemas schemas) {
        this.name = name;
        this.definition = definition;
        this.schemas = schemas;
    }

    /**
     * Puts events into the tables, with as few statements as there are tables. An event that comes again changes nothing.
     *
     * @param tables those of the generation, in the transaction of the batch
     */
    protected abstract void project(List<DomainEventMessage<?>> batch, ViewTables tables);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int definition() {
        return definition;
    }

    @Override
    public final void create(Generation generation) {
        schemas.create(generation);
    }

    @Override
    public final void project(List<DomainEventMessage<?>> batch, Generation generation) {
        project(batch, schemas.tables(generation));
    }

    @Override
    public final void activate(Generation generation) {
        schemas.show(generation);
    }

    @Override
    public final void drop(Generation generation) {
        schemas.drop(generation);
    }

    @Override
    public final String contentHash(Generation generation) {
        return schemas.contentHash(generation);
    }
}
