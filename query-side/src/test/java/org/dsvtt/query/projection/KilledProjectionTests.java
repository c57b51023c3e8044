package org.dsvtt.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.store.ProcessorPositions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whenever a process dies while it fills a view, the next one goes on as if nothing had been. */
class KilledProjectionTests extends ReadSideFixture {

    private static final int DEATHS = 100;
    private static final int EVENTS_PER_BATCH = 3;
    private static final long ALWAYS = 0;
    private static final long NEVER = Long.MAX_VALUE;

    @Autowired
    private List<Projection> projections;

    @Autowired
    private ProcessorPositions positions;

    @Autowired
    @Qualifier("readStoreDataSource")
    private DataSource readStore;

    @ParameterizedTest
    @ValueSource(strings = {"chat-log", "room-directory", "table-keyframes", "timeline"})
    void givenProjection_whenKilledAHundredTimesAtRandom_thenTheViewIsAsIfItHadNotBeen(String name) {
        PlayedSession session = PlayedSession.in(newRoom(UUID.randomUUID()));
        for (int round = 0; round < 400; round++) session.round(round);
        Projection projection = projections.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        var generation = new Generation(name, 1_000);
        var chance = new Random(8);
        projection.create(generation);

        int deaths = 0;
        while (deaths < DEATHS) {
            var mortal = new MortalProjection(projection, chance, this::endTransaction);
            run(mortal, generation, deaths < DEATHS / 2 ? ALWAYS : NEVER, mortal::isDead);
            deaths++;
        }
        run(projection, generation, ALWAYS, () -> isComplete(generation));

        assertThat(projection.contentHash(generation)).isEqualTo(contentHashes(queries).get(name));
        projection.drop(generation);
        positions.forget(generation.id());
    }

    /** A process of its own, as far as the projection is concerned: with a processor that knows nothing of earlier ones. */
    private void run(Projection projection, Generation generation, long farBehind, Callable<Boolean> end) {
        try (var processors =
                new GenerationProcessors(events, positions.tokens(), positions.transactions(), EVENTS_PER_BATCH, farBehind)) {
            var run = new GenerationRun(projection, generation, processors);
            await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(end);
            run.stop().join();
        }
    }

    private boolean isComplete(Generation generation) {
        return new Positions(positions.of(generation.id())).complete() >= events.createHeadToken().position().orElse(-1);
    }

    private void endTransaction() {
        JdbcClient.create(readStore).sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
    }
}
