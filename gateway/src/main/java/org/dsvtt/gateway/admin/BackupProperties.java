package org.dsvtt.gateway.admin;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dsvtt.backups.*}
 *
 * @param directory where whatever makes backups leaves {@code last.json}; without it nothing is told of backups
 * @param lateAfter how old the last backup may become
 * @param expected whether it counts as late, too, that there never was one
 */
@ConfigurationProperties("dsvtt.backups")
record BackupProperties(
        @Nullable Path directory, @DefaultValue("26h") Duration lateAfter, @DefaultValue("false") boolean expected) {}
