package org.dsvtt.gateway.identity;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.util.Optional;
import org.dsvtt.axon.watch.Part;
import org.springframework.stereotype.Component;

/** The identity server, as far as it is needed here: whether it hands out the keys of the realm. */
@Component
final class IdentityPart implements Part {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int KEYS_BYTES = 100_000;

    private final IdentityProperties properties;
    private final DefaultResourceRetriever keys = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, KEYS_BYTES);

    IdentityPart(IdentityProperties properties) {
        this.properties = properties;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Optional<String> ask() throws IOException {
        keys.retrieveResource(properties.jwkSetUri().toURL());
        return Optional.ofNullable(properties.version());
    }
}
