package org.dsvtt.elastic.node;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.cluster.node.DiscoveryNode;
import org.elasticsearch.common.breaker.CircuitBreaker;
import org.elasticsearch.common.component.AbstractLifecycleComponent;
import org.elasticsearch.common.io.stream.RecyclerBytesStreamOutput;
import org.elasticsearch.common.transport.BoundTransportAddress;
import org.elasticsearch.common.transport.TransportAddress;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.transport.BytesRefRecycler;
import org.elasticsearch.transport.ConnectTransportException;
import org.elasticsearch.transport.ConnectionProfile;
import org.elasticsearch.transport.Transport;
import org.elasticsearch.transport.TransportMessageListener;
import org.elasticsearch.transport.TransportStats;

/**
 * The connection to other nodes where there are none: it listens nowhere and reaches nobody. A node speaks with itself
 * without its transport, which only keeps the handlers.
 */
final class NoTransport extends AbstractLifecycleComponent implements Transport {
    private static final int NO_PORT = 0;
    private final BytesRefRecycler buffers;
    private final RequestHandlers requestHandlers = new RequestHandlers();
    private final ResponseHandlers responseHandlers = new ResponseHandlers();
    private final BoundTransportAddress nowhere;

    NoTransport(PageCacheRecycler pages) {
        this.buffers = new BytesRefRecycler(pages);
        var address = new TransportAddress(InetAddress.getLoopbackAddress(), NO_PORT);
        this.nowhere = new BoundTransportAddress(new TransportAddress[] {address}, address);
    }

    @Override
    public void setMessageListener(TransportMessageListener listener) {
        // there are no messages
    }

    @Override
    public BoundTransportAddress boundAddress() {
        return nowhere;
    }

    @Override
    public BoundTransportAddress boundRemoteIngressAddress() {
        return nowhere;
    }

    @Override
    public Map<String, BoundTransportAddress> profileBoundAddresses() {
        return Map.of();
    }

    @Override
    public TransportAddress[] addressesFromString(String address) {
        return new TransportAddress[0];
    }

    @Override
    public List<String> getDefaultSeedAddresses() {
        return List.of();
    }

    @Override
    public void openConnection(DiscoveryNode node, ConnectionProfile profile, ActionListener<Connection> listener) {
        listener.onFailure(new ConnectTransportException(node, "This node has no others"));
    }

    @Override
    public TransportStats getStats() {
        return new TransportStats(0, 0, 0, 0, 0, 0, new long[0], new long[0], Map.of());
    }

    @Override
    public ResponseHandlers getResponseHandlers() {
        return responseHandlers;
    }

    @Override
    public RequestHandlers getRequestHandlers() {
        return requestHandlers;
    }

    @Override
    public RecyclerBytesStreamOutput newNetworkBytesStream(CircuitBreaker breaker) {
        return new RecyclerBytesStreamOutput(buffers, breaker);
    }

    @Override
    protected void doStart() {
        // nothing listens
    }

    @Override
    protected void doStop() {
        // nothing listened
    }

    @Override
    protected void doClose() {
        // nothing was opened
    }
}
