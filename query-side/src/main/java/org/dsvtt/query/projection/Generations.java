package org.dsvtt.query.projection;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The list of generations, kept in the read database. It is what all processes go by: to begin a rebuild is to write down a
 * generation, and whoever sees it first does the next step. Two at once cannot do the same step.
 */
final class Generations {

    private final JdbcClient client;

    Generations(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
    }

    /** The generations of a projection, oldest first. */
    GenerationList of(String projection) {
        return new GenerationList(client.sql("""
                select generation, definition, erasures, state from projection_generation
                where projection = :projection order by generation""")
                .param("projection", projection)
                .query((row, _) -> new GenerationEntry(
                        new Generation(projection, row.getInt("generation")), row.getInt("definition"), row.getString("erasures"),
                        GenerationState.valueOf(row.getString("state"))))
                .list());
    }

    /**
     * Begins a new generation; empty if one is in the making already.
     *
     * @param erasures who was erased by now, by the name of that state
     */
    Optional<Generation> begin(String projection, int definition, String erasures) {
        return client.sql("""
                insert into projection_generation (projection, generation, definition, erasures, state)
                select :projection, coalesce(max(generation), 0) + 1, :definition, :erasures, 'NEW'
                from projection_generation where projection = :projection
                on conflict do nothing
                returning generation""")
                .params(Map.of("projection", projection, "definition", definition, "erasures", erasures))
                .query((row, _) -> new Generation(projection, row.getInt("generation")))
                .optional();
    }

    /** @return whether the generation was in the state {@code from}; it has the other one then */
    boolean move(Generation generation, GenerationState from, GenerationState to) {
        return client.sql("""
                update projection_generation set state = :to
                where projection = :projection and generation = :generation and state = :from""")
                .params(Map.of("projection", generation.projection(), "generation", generation.number(),
                        "from", from.name(), "to", to.name()))
                .update() == 1;
    }

    /** Retires all generations of a projection that are in one of these states. */
    void retire(String projection, GenerationState... states) {
        client.sql("""
                update projection_generation set state = 'RETIRED'
                where projection = :projection and state = any (:states)""")
                .param("projection", projection)
                .param("states", Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Strikes a generation that has been removed off the list. */
    void forget(Generation generation) {
        client.sql("delete from projection_generation where projection = :projection and generation = :generation")
                .params(Map.of("projection", generation.projection(), "generation", generation.number()))
                .update();
    }
}
