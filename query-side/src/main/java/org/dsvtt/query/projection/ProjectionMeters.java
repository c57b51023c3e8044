package org.dsvtt.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dsvtt.contracts.query.ListProjections;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows how far each view is behind. The databases are asked when the meters are read, every five seconds at most. */
@Component
final class ProjectionMeters {
    private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

    private final Supplier<List<ProjectionStatus>> question;
    private Map<String, ProjectionStatus> answer = Map.of();
    private @Nullable Long askedAt;

    ProjectionMeters(Projections projections, List<Projection> all, MeterRegistry meters) {
        this.question = () -> projections.list(new ListProjections());
        for (Projection projection : all) {
            gauge(meters, projection.name(), "dsvtt.projection.behind", "Events after the last one the view has",
                    ProjectionStatus::behind);
            gauge(meters, projection.name(), "dsvtt.projection.resting", "1 while something is in the way of the view",
                    status -> status.state() == ProjectionStatus.State.RESTING ? 1 : 0);
        }
    }

    private void gauge(
            MeterRegistry meters, String projection, String name, String description, Function<ProjectionStatus, Number> value) {
        Gauge.builder(name, () -> of(projection, value)).description(description).tag("projection", projection).register(meters);
    }

    /** Not a number while the databases cannot be asked. */
    private synchronized Number of(String projection, Function<ProjectionStatus, Number> value) {
        long now = System.nanoTime();
        if (askedAt == null || now - askedAt > REMEMBERED) {
            askedAt = now;
            answer = ask();
        }
        ProjectionStatus status = answer.get(projection);
        return status == null ? Double.NaN : value.apply(status);
    }

    private Map<String, ProjectionStatus> ask() {
        try {
            return question.get().stream().collect(Collectors.toMap(ProjectionStatus::name, status -> status));
        } catch (RuntimeException away) {
            return Map.of();
        }
    }
}
