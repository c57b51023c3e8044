package org.dsvtt.elastic.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dsvtt.elastic.NodeCommand;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.ClassPathPlugins;
import org.elasticsearch.plugins.Plugin;

/**
 * The process of the search node. Its arguments are the folder it may write to and the port it listens at; the secret is in
 * the environment, where other users of the machine do not see it.
 *
 * <p>A data folder that another process still writes to is an error; one left behind by a process that was killed is not,
 * because the system frees the locks of the dead.
 */
final class NodeProcess {
    private static final long LONGEST_END_SECONDS = 15;

    private NodeProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        String secret = System.getenv(NodeCommand.SECRET);
        if (secret == null || secret.isBlank()) throw new IllegalArgumentException(NodeCommand.SECRET + " is not set");
        Node node = node(home, settings(home, Integer.parseInt(arguments[1]), secret));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "stop"));
        node.start();
        awaitEndOfParent();
        System.exit(0);
    }

    /** Nobody would ever end a node whose launcher was killed. */
    private static void awaitEndOfParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
    }

    private static Settings settings(Path home, int port, String secret) {
        return Settings.builder()
                .put("cluster.name", "dsvtt")
                .put("node.name", "dsvtt")
                .put("node.roles", "master,data")
                .put("discovery.type", "single-node")
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("network.host", NodeCommand.HOST)
                .put("http.port", Integer.toString(port))
                .put("http.type", SingleNodeNetwork.GUARDED_HTTP)
                .put("http.max_content_length", "32mb")
                .put("transport.type", SingleNodeNetwork.NO_TRANSPORT)
                .put(SingleNodeNetwork.SECRET.getKey(), secret)
                // the pools of a large machine would not fit the heap
                .put("node.processors", Math.min(4, Runtime.getRuntime().availableProcessors()))
                // in use is also what the collector has not looked at yet: full of garbage the node would refuse to work
                .put("indices.breaker.total.use_real_memory", false)
                // an index is made from its definition or not at all
                .put("action.auto_create_index", false)
                // a nearly full disk of a home server is no reason to refuse to write
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static Node node(Path home, Settings settings) throws IOException {
        for (String folder : List.of("config", "lib", "modules", "plugins", "logs")) {
            Files.createDirectories(home.resolve(folder));
        }
        LogConfigurator.configureESLogging();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> "dsvtt");
        List<Class<? extends Plugin>> plugins = List.of(SingleNodeNetwork.class, CommonAnalysis.class);
        return new Node(environment, ClassPathPlugins.of(home.resolve("modules"), plugins));
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("The node did not end well: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
