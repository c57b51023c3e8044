package org.dsvtt.gateway.asset;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.assets.*}.
 *
 * @param directory where images are kept; made when it is missing
 */
@Validated
@ConfigurationProperties("dsvtt.assets")
record AssetProperties(@NotNull Path directory) {}
