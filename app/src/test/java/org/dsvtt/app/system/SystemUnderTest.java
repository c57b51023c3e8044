package org.dsvtt.app.system;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Starts the chosen environment when the first test asks for it and ends it after the last: tests take a
 * {@link RunningSystem} as a parameter, and keep apart by making rooms of their own.
 */
public final class SystemUnderTest implements ParameterResolver, BeforeEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SystemUnderTest.class);

    /** A test that cannot be run is skipped by its own name, never left out. */
    @Override
    public void beforeEach(ExtensionContext context) {
        Environments.chosen().missing().ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // the root store closes what it holds at the end of the test run
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Start.class, type -> Start.attempt(), Start.class).running();
    }

    /** A start that failed fails all tests at once, rather than each after minutes of its own. */
    private record Start(Optional<RunningSystem> system, Optional<RuntimeException> failure) implements AutoCloseable {

        static Start attempt() {
            try {
                return new Start(Optional.of(RunningSystem.start(Environments.chosen())), Optional.empty());
            } catch (RuntimeException e) {
                return new Start(Optional.empty(), Optional.of(e));
            }
        }

        RunningSystem running() {
            return system.orElseThrow(() -> new IllegalStateException("There is no system to test", failure.orElseThrow()));
        }

        @Override
        public void close() throws IOException {
            if (system.isPresent()) system.get().close();
        }
    }
}
