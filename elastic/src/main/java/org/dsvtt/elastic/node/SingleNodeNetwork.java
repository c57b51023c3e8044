package org.dsvtt.elastic.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.Setting;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpPreRequest;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.http.netty4.Netty4HttpServerTransport;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.telemetry.TelemetryProvider;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.Transport;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.elasticsearch.transport.netty4.SharedGroupFactory;
import org.elasticsearch.transport.netty4.TLSConfig;
import org.elasticsearch.xcontent.NamedXContentRegistry;

/**
 * The network of a node that has no others: HTTP for those who know the secret, and no port at all for the protocol nodes
 * speak with each other, which would let any user of the machine read everything.
 */
public final class SingleNodeNetwork extends Netty4Plugin {
    static final String GUARDED_HTTP = "guarded";
    static final String NO_TRANSPORT = "none";
    static final Setting<String> SECRET = Setting.simpleString("dsvtt.secret", Setting.Property.NodeScope, Setting.Property.Filtered);

    @Override
    public List<Setting<?>> getSettings() {
        var settings = new ArrayList<>(super.getSettings());
        settings.add(SECRET);
        return settings;
    }

    @Override
    public Map<String, Supplier<Transport>> getTransports(
            Settings settings, ThreadPool threadPool, PageCacheRecycler pages, CircuitBreakerService breakers,
            NamedWriteableRegistry writeables, NetworkService network) {
        return Map.of(NO_TRANSPORT, () -> new NoTransport(pages));
    }

    @Override
    public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
            Settings settings, ThreadPool threadPool, BigArrays arrays, PageCacheRecycler pages, CircuitBreakerService breakers,
            NamedXContentRegistry contents, NetworkService network, HttpServerTransport.Dispatcher dispatcher,
            BiConsumer<HttpPreRequest, ThreadContext> perRequest, ClusterSettings clusterSettings, TelemetryProvider telemetry) {
        return Map.of(GUARDED_HTTP, () -> new Netty4HttpServerTransport(settings, network, threadPool, contents, dispatcher,
                clusterSettings, new SharedGroupFactory(settings), telemetry, TLSConfig.noTLS(), null, new BearerSecret(SECRET.get(settings))) {
            @Override
            protected void populatePerRequestThreadContext(RestRequest request, ThreadContext context) {
                perRequest.accept(request.getHttpRequest(), context);
            }
        });
    }
}
