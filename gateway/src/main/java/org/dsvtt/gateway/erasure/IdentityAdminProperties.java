package org.dsvtt.gateway.erasure;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dsvtt.identity.admin.*}: how accounts are deleted at the identity server. Without a secret nobody's is.
 *
 * @param url of the realm in the administration interface, such as {@code http://keycloak:8080/auth/admin/realms/dsvtt}
 * @param tokenUri where the client gets its token
 * @param clientId a client of the realm with a service account that may manage users, and nothing else
 */
@ConfigurationProperties("dsvtt.identity.admin")
record IdentityAdminProperties(
        @Nullable URI url,
        @Nullable URI tokenUri,
        @DefaultValue("dsvtt-server") String clientId,
        @Nullable String clientSecret) {

    boolean isSetUp() {
        return url != null && tokenUri != null && clientSecret != null && !clientSecret.isBlank();
    }
}
