package org.dsvtt.perf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks questions when they are due, whether the ones before were answered or not. Time counts from when a question was due.
 */
final class OpenLoop {
    private final int perSecond;
    private final Figures all = new Figures();
    private final Map<Question.Form, Figures> byForm = new EnumMap<>(Question.Form.class);
    private final AtomicLong withoutHits = new AtomicLong();

    /** Asks a question and waits for the answer. */
    @FunctionalInterface
    interface Answerer {
        /** How much was found. */
        long ask(Question question) throws Exception;
    }

    OpenLoop(int perSecond) {
        this.perSecond = perSecond;
        for (var form : Question.Form.values()) byForm.put(form, new Figures());
    }

    /** @param warmUp how many of the questions come first and are not counted */
    void run(List<Question> questions, int warmUp, Answerer answerer) {
        long interval = 1_000_000_000L / perSecond;
        long start = System.nanoTime() + interval;
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < questions.size(); i++) {
                long due = start + i * interval;
                boolean counts = i >= warmUp;
                Question question = questions.get(i);
                for (long wait; (wait = due - System.nanoTime()) > 0;) LockSupport.parkNanos(wait);
                askers.submit(() -> ask(question, due, counts, answerer));
            }
        }
    }

    void print(String what) {
        all.print(what);
        byForm.forEach((form, figures) -> figures.print("  " + form.name().toLowerCase().replace('_', ' ')));
        System.out.printf("found nothing: %d of %d%n", withoutHits.get(), all.count());
    }

    private void ask(Question question, long due, boolean counts, Answerer answerer) {
        try {
            long hits = answerer.ask(question);
            if (!counts) return;
            long took = System.nanoTime() - due;
            all.add(took);
            byForm.get(question.form()).add(took);
            if (hits == 0) withoutHits.incrementAndGet();
        } catch (Exception e) {
            System.err.println(question + ": " + e.getMessage());
        }
    }
}
