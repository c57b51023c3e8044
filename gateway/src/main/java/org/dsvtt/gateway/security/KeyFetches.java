package org.dsvtt.gateway.security;

import com.nimbusds.jose.jwk.source.JWKSetSourceWithHealthStatusReporting;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.health.HealthReport;
import com.nimbusds.jose.util.health.HealthStatus;
import org.springframework.stereotype.Component;

/** How the last attempt to fetch the keys of the realm ended. */
@Component
public class KeyFetches {
    private volatile boolean lastFailed;

    void report(HealthReport<JWKSetSourceWithHealthStatusReporting<SecurityContext>, SecurityContext> report) {
        lastFailed = report.getHealthStatus() != HealthStatus.HEALTHY;
    }

    boolean lastFailed() {
        return lastFailed;
    }
}
