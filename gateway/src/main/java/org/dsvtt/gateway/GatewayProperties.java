package org.dsvtt.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.public-url} and {@code dsvtt.embedded}.
 *
 * @param publicUrl the address browsers use, such as {@code https://table.example}; without a path
 * @param embedded whether this is the embedded profile with its sample accounts
 */
@Validated
@ConfigurationProperties("dsvtt")
public record GatewayProperties(@NotNull URI publicUrl, @DefaultValue("false") boolean embedded) {
    /** Scheme, host and port of the public address, as browsers send it in {@code Origin}. */
    public String origin() {
        return "%s://%s".formatted(publicUrl.getScheme(), publicUrl.getAuthority());
    }
}
