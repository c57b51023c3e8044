package org.dsvtt.gateway.docs;

import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves Swagger UI at {@code /docs/}, with a page and a script of our own: the policy of the server lets no page have scripts
 * in itself. The sample accounts sign in there with one click, because only this profile has them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dsvtt.embedded")
class DevelopmentDocs {
    private static final String FOLDER = "org/dsvtt/gateway/docs/";

    @Bean
    RouterFunction<ServerResponse> docsRoutes() {
        return RouterFunctions.route()
                .GET("/docs", _ -> ServerResponse.permanentRedirect(URI.create("/docs/")).build())
                .GET("/docs/", _ -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .bodyValue(new ClassPathResource(FOLDER + "docs.html")))
                .resources("/docs/*.js", new ClassPathResource(FOLDER))
                .resources("/docs/*.css", new ClassPathResource(FOLDER))
                .build();
    }
}
