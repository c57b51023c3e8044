package org.dsvtt.axon.personal;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.dsvtt.axon.ConnectionPools;
import org.dsvtt.axon.watch.DatabasePart;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The key store of every process that decides or remembers: those with {@code dsvtt.key-store.url}. */
@AutoConfiguration
@ConditionalOnProperty("dsvtt.key-store.url")
@EnableConfigurationProperties(KeyStoreSettings.class)
class KeyStoreAutoConfiguration {

    @Bean(defaultCandidate = false)
    HikariDataSource keyStoreDataSource(KeyStoreSettings settings) {
        HikariDataSource dataSource = ConnectionPools.open(
                "key-store", settings.url(), settings.username(), settings.password(), settings.connections());
        // several of these connections may be one of a pooler's, which does not know what was prepared on which
        dataSource.addDataSourceProperty("prepareThreshold", "0");
        // what was sealed can be read only with a key that is on disk
        dataSource.addDataSourceProperty("options", "-c synchronous_commit=on");
        return dataSource;
    }

    @Bean
    DatabasePart keyStorePart(@Qualifier("keyStoreDataSource") DataSource dataSource) {
        return new DatabasePart("key-store", true, dataSource);
    }

    @Bean
    PersonKeys personKeys(@Qualifier("keyStoreDataSource") DataSource dataSource) {
        KeyStoreTables.migrate(dataSource);
        return new PersonKeys(dataSource);
    }

    @Bean
    PersonalTexts personalTexts(PersonKeys keys) {
        return new PersonalTexts(keys);
    }
}
