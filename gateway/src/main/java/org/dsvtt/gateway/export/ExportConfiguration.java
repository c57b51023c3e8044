package org.dsvtt.gateway.export;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What exports need from outside. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean(defaultCandidate = false)
    Clock exportClock() {
        return Clock.systemUTC();
    }
}
