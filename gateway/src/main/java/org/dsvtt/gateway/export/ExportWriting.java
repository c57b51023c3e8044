package org.dsvtt.gateway.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.gateway.export.ExportSource.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes exports in the background, few at a time, a page of frames after the other: the memory one needs does not grow
 * with its room, and play is asked for no more than somebody who catches up asks for.
 */
@Component
class ExportWriting implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(ExportWriting.class);
    private static final int AT_ONCE = 2;

    private final ExportSource source;
    private final ExportShelf shelf;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("export-", 0).factory());

    ExportWriting(ExportSource source, ExportShelf shelf) {
        this.source = source;
        this.shelf = shelf;
    }

    void start(KeptExport export, NewExport wish, Stretch stretch) {
        threads.execute(() -> {
            try {
                write(export, wish, stretch);
            } catch (IOException | RuntimeException failure) {
                if (!(failure instanceof RejectedException)) {
                    Correlation.during(export.id().toString(), () ->
                            log.warn("Export {} could not be written.", export.id(), failure));
                }
                shelf.change(export.id(), Export::failed);
            }
        });
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private void write(KeptExport export, NewExport wish, Stretch stretch) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(shelf.file(export.id()))) {
            var writer = ExportWriter.of(wish, stretch, out);
            writer.begin(stretch.title(), export.export().createdAt());
            long last = stretch.after();
            while (last < stretch.to() && shelf.has(export.id())) {
                List<Frame> page = source.page(stretch, last).blockOptional().orElse(List.of());
                if (page.isEmpty()) break;
                for (Frame frame : page) writer.write(frame);
                last = page.getLast().seq();
                double progress = (double) (last - stretch.after()) / (stretch.to() - stretch.after());
                shelf.change(export.id(), running -> running.at(progress));
            }
            writer.end();
        }
        shelf.finish(export.id());
    }
}
