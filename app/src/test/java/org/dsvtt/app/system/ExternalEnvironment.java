package org.dsvtt.app.system;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A deployment that runs already, of which only addresses are known. */
record ExternalEnvironment(List<URI> gateways, Optional<String> password) implements Environment {

    /**
     * @param addresses of the gateways, separated by commas; the first is the public one
     * @param password of all accounts of the suite, if it is not their name
     */
    static ExternalEnvironment at(String addresses, Optional<String> password) {
        return new ExternalEnvironment(
                Stream.of(addresses.split(",")).map(address -> URI.create(address.strip().replaceFirst("/$", ""))).toList(), password);
    }

    @Override
    public URI url() {
        return gateways.getFirst();
    }

    @Override
    public void close() {}
}
