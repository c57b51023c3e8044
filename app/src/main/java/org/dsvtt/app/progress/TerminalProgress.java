package org.dsvtt.app.progress;

import java.io.PrintWriter;
import java.util.Locale;

/** One line when a step begins and one when it is done. */
public final class TerminalProgress implements StartProgress.Listener {
    private final PrintWriter out;

    public TerminalProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void changed(Step step, StepState state) {
        switch (state) {
            case StepState.Waiting _ -> {}
            case StepState.Running(String doing) -> print(step, doing + " …");
            case StepState.Done(var took) -> print(step, "ready after %.1f s".formatted(took.toMillis() / 1000.0));
        }
    }

    private void print(Step step, String text) {
        out.printf(Locale.ROOT, "  %-10s %s%n", step.title(), text);
        out.flush();
    }
}
