package org.dsvtt.gateway.identity;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.identity.*}: the realm whose tokens are taken.
 *
 * @param issuer what tokens must name as their issuer; the address of the realm as browsers see it
 * @param jwkSetUri where this server reads the keys of the realm; apart from the issuer, so that it need not go through itself
 * @param clients the clients tokens may have been issued to ({@code azp})
 * @param proxyTarget where {@code /auth/**} is forwarded to; when absent nothing is forwarded
 * @param version of the identity server, for the status page; it does not tell it by itself
 */
@Validated
@ConfigurationProperties("dsvtt.identity")
public record IdentityProperties(
        @NotNull URI issuer,
        @NotNull URI jwkSetUri,
        @DefaultValue({"dsvtt-web", "dsvtt-cli", "dsvtt-launcher"}) @NotEmpty Set<String> clients,
        @Nullable URI proxyTarget,
        @Nullable String version) {}
