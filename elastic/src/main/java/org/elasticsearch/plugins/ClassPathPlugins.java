package org.elasticsearch.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.elasticsearch.Build;

/**
 * Plugins from the class path, where Elasticsearch looks for folders of jars. It is in this package because a loader cannot
 * be made outside it.
 */
public final class ClassPathPlugins extends PluginsLoader {
    private static final String LEAST_JAVA = "21";
    private final List<PluginLayer> layers;

    private ClassPathPlugins(Map<PluginBundle, Class<? extends Plugin>> plugins) {
        super(plugins.keySet(), Set.of(), Map.of());
        this.layers = plugins.entrySet().stream().<PluginLayer>map(entry -> new ClassPathLayer(entry.getKey(), entry.getValue())).toList();
    }

    /**
     * These plugins, in this order.
     *
     * @param folder may hold nothing but the empty folders made here: Elasticsearch insists on one for each plugin
     */
    public static ClassPathPlugins of(Path folder, List<Class<? extends Plugin>> plugins) throws IOException {
        Map<PluginBundle, Class<? extends Plugin>> bundles = new LinkedHashMap<>();
        for (Class<? extends Plugin> plugin : plugins) {
            Path itsFolder = Files.createDirectories(folder.resolve(plugin.getSimpleName()));
            bundles.put(new PluginBundle(describe(plugin), itsFolder), plugin);
        }
        return new ClassPathPlugins(bundles);
    }

    @Override
    public Stream<PluginLayer> pluginLayers() {
        return layers.stream();
    }

    private static PluginDescriptor describe(Class<? extends Plugin> plugin) {
        String version = Build.current().version();
        return new PluginDescriptor(plugin.getSimpleName(), "on the class path", version, version, LEAST_JAVA, plugin.getName(), null,
                List.of(), false, false, false, false, PluginDescriptor.DeploymentTarget.ALL);
    }

    private record ClassPathLayer(PluginBundle pluginBundle, Class<? extends Plugin> plugin) implements PluginLayer {
        @Override
        public ClassLoader pluginClassLoader() {
            return plugin.getClassLoader();
        }

        @Override
        public ModuleLayer pluginModuleLayer() {
            return ModuleLayer.boot();
        }
    }
}
