package org.dsvtt.gateway.web;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request came from. */
public final class RemoteAddress {

    private RemoteAddress() {}

    /** The number of the address, also where a proxy told it: that one is never looked up, and one of IPv6 is in brackets. */
    public static Optional<String> of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress()).map(RemoteAddress::number);
    }

    private static String number(InetSocketAddress remote) {
        return remote.isUnresolved()
                ? remote.getHostString().replaceAll("[\\[\\]]", "")
                : remote.getAddress().getHostAddress();
    }
}
