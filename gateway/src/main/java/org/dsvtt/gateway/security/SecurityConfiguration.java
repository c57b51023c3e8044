package org.dsvtt.gateway.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.identity.IdentityProperties;
import org.dsvtt.gateway.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import reactor.core.publisher.Mono;

/** Bearer tokens for everything under {@code /api}, and those of administrators for what the actuator tells beyond health. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int KEYS_BYTES = 100_000;
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
    private static final Duration KEYS_KEPT_IN_OUTAGE = Duration.ofHours(4);

    /**
     * The keys of the realm: kept, fetched again at most every five seconds for a key that is not known (so that forged
     * key ids cannot flood the identity server), and still used while it is away.
     */
    @Bean
    JWKSource<SecurityContext> realmKeys(IdentityProperties identity, KeyFetches fetches) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        identity.jwkSetUri().toURL(), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, KEYS_BYTES))
                .healthReporting(fetches::report)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .refreshAheadCache(false)
                .outageTolerant(KEYS_KEPT_IN_OUTAGE.toMillis())
                .build();
    }

    @Bean
    JwtDecoder accessTokenDecoder(JWKSource<SecurityContext> realmKeys, IdentityProperties identity) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(realmKeys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(TokenRules.ALGORITHMS))
                .build();
        decoder.setJwtValidator(TokenRules.of(identity));
        return decoder;
    }

    /**
     * No CSRF protection, because nothing here is authenticated by what a browser sends by itself: there are no cookies,
     * only a header that a page of another origin cannot set. Response headers are set by
     * {@link SecurityHeadersFilter}, which also covers what never comes as far as Spring Security.
     */
    @Bean
    SecurityWebFilterChain apiSecurity(
            ServerHttpSecurity http, AccessTokens tokens, ProblemWriter problems, ManagementPort management) {
        ServerAuthenticationEntryPoint unauthenticated = (exchange, failure) -> problems.write(exchange, tokenNeeded());
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/api/openapi.json", "/api/asyncapi.json", "/api/config").permitAll()
                        .pathMatchers("/api/**", "/api").authenticated()
                        .matchers(management).permitAll()
                        .pathMatchers("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness").permitAll()
                        .pathMatchers("/actuator/**", "/actuator").hasRole("admin")
                        .anyExchange().permitAll())
                .oauth2ResourceServer(server -> server
                        .authenticationEntryPoint(unauthenticated)
                        .authenticationManagerResolver(exchange -> Mono.just(authentication(tokens))))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((exchange, denied) -> problems.write(exchange, denied)))
                .build();
    }

    @Bean
    ServerExchangeRejectedHandler refusedAddresses(ProblemWriter problems) {
        return problems::write;
    }

    private static ReactiveAuthenticationManager authentication(AccessTokens tokens) {
        return presented -> tokens.verify(((BearerTokenAuthenticationToken) presented).getToken())
                .map(AccountAuthentication::new);
    }

    private static RejectedException tokenNeeded() {
        return new RejectedException(Rejection.of(ErrorCode.UNAUTHENTICATED, "Sign in first: this needs an access token."));
    }
}
