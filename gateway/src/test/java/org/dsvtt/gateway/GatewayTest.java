package org.dsvtt.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A gateway on a port of its own, with a {@link TestRealm} and a {@link TestTable} in place of all that is behind it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = GatewayTest.Setup.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dsvtt.public-url=http://localhost:8080",
            "dsvtt.identity.issuer=" + TestRealm.ISSUER,
            "dsvtt.limits.commands-per-second=10000",
            "dsvtt.limits.command-burst=10000",
            "dsvtt.limits.requests-per-second=10000",
            "dsvtt.limits.request-burst=10000"
        })
public @interface GatewayTest {
    /** The context: the whole gateway, and stand-ins for the rest. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(GatewayConfiguration.class)
    class Setup {
        @Bean
        TestRealm testRealm() {
            return new TestRealm();
        }

        @Bean
        @Primary
        TestTable testTable() {
            return new TestTable();
        }

        @Bean
        DynamicPropertyRegistrar addresses(TestRealm realm) {
            return registry -> {
                registry.add("dsvtt.identity.jwk-set-uri", realm::jwkSetUri);
                registry.add("dsvtt.assets.directory", () -> Path.of("target", "test-assets").toString());
                registry.add("dsvtt.exports.directory", () -> Path.of("target", "test-exports").toString());
            };
        }
    }
}
