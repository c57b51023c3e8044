package org.dsvtt.gateway.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/**
 * Serves the built browser client from {@code classpath:/static}. Files under {@code /assets} carry the hash of their
 * content in their names and never change; the page itself is asked for anew every time, and answers all addresses the
 * client routes by itself. Files compressed at build time are preferred.
 */
@Configuration(proxyBeanMethods = false)
@Order(-1) // before Spring Boot's own mapping of /**
class BrowserClient implements WebFluxConfigurer {
    private static final String FILES = "classpath:/static/";
    private static final Resource PAGE = new ClassPathResource("static/index.html");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        register(registry, "/assets/**", FILES + "assets/", CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        register(registry, "/**", FILES, CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> clientRoutes() {
        return RouterFunctions.route()
                .route(
                        RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path("/")
                                .or(RequestPredicates.path("/rooms/**"))
                                .or(RequestPredicates.path("/join/**"))
                                .or(RequestPredicates.path("/admin"))
                                .or(RequestPredicates.path("/signed-in"))),
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(PAGE))
                .build();
    }

    private static void register(ResourceHandlerRegistry registry, String pattern, String location, CacheControl caching) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(caching)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
