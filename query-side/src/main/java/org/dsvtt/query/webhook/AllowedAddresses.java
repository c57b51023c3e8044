package org.dsvtt.query.webhook;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.dsvtt.query.webhook.domain.PublicAddress;

/**
 * Finds the addresses of receivers, and refuses those the server must not be made to speak to: of itself, of its networks, and
 * whatever else is not public. The client connects to what is answered here and asks nobody again, so a name cannot mean
 * something else after it was looked at. One bad address among good ones is reason enough.
 */
final class AllowedAddresses implements DnsResolver {

    private final boolean allowPrivate;
    private final DnsResolver names;

    AllowedAddresses(boolean allowPrivate) {
        this(allowPrivate, SystemDefaultDnsResolver.INSTANCE);
    }

    AllowedAddresses(boolean allowPrivate, DnsResolver names) {
        this.allowPrivate = allowPrivate;
        this.names = names;
    }

    /** The server does not send there. */
    static final class NotAllowed extends UnknownHostException {
        NotAllowed(String message) {
            super(message);
        }
    }

    /** @throws NotAllowed unless the scheme is one that may be sent by */
    void requireScheme(URI url) throws NotAllowed {
        if (!allowPrivate && !"https".equalsIgnoreCase(url.getScheme())) throw new NotAllowed("Not https");
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (allowPrivate) return addresses;
        for (InetAddress address : addresses) {
            if (!PublicAddress.is(address) || isOwn(address)) throw new NotAllowed(host + " is not public");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
