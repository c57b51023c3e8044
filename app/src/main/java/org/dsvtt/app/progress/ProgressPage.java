package org.dsvtt.app.progress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Answers at the address DSVTT will have until it is there: pages with the progress, which follow it and turn into DSVTT
 * by themselves; everything under {@code /api} and {@code /ws} with a problem document.
 */
public final class ProgressPage implements AutoCloseable {
    private static final int UNAVAILABLE = 503;
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,"code":"UNAVAILABLE",\
            "detail":"The server is starting; try again in a few seconds."}""";

    private final StartProgress progress;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String page;

    public ProgressPage(InetSocketAddress address, StartProgress progress) throws IOException {
        this.progress = progress;
        try (InputStream source = ProgressPage.class.getResourceAsStream("progress.html")) {
            this.page = new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, "text/html; charset=utf-8", page.replace("<!--steps-->", steps())));
        server.createContext("/.starting", exchange -> answer(exchange, "text/html; charset=utf-8", steps()));
        server.createContext("/api", exchange -> answer(exchange, "application/problem+json", PROBLEM));
        server.createContext("/ws", exchange -> answer(exchange, "application/problem+json", PROBLEM));
        server.start();
    }

    /** Frees the port. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String steps() {
        return progress.states().entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Step step, StepState state) {
        String kind = switch (state) {
            case StepState.Waiting _ -> "waiting";
            case StepState.Running _ -> "running";
            case StepState.Done _ -> "done";
        };
        String text = switch (state) {
            case StepState.Waiting _ -> "waits";
            case StepState.Running(String doing) -> doing;
            case StepState.Done _ -> "ready";
        };
        return """
                <li class="%s"><span class="mark" aria-hidden="true"></span><b>%s</b> <span>%s</span><em>%s</em></li>"""
                .formatted(kind, step.title(), step.purpose(), text);
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type);
            headers.set("Cache-Control", "no-store");
            headers.set("Retry-After", "2");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-DSVTT-Starting", "yes");
            exchange.sendResponseHeaders(UNAVAILABLE, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
