package org.dsvtt.gateway.security;

import org.dsvtt.gateway.limit.RateLimits;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** After Spring Security, for everyone who has signed in: counts the request against their limit and makes their name known. */
@Component
@Order(0)
class AccountFilter implements WebFilter {
    /** Not counted: a map on a large screen is dozens of tiles at once, each a short read and then cached by the browser. */
    private static final PathPattern PICTURES =
            PathPatternParser.defaultInstance.parse("/api/rooms/{roomId}/assets/{assetId}/**");

    private final RateLimits limits;
    private final PeopleIntroduction people;

    AccountFilter(RateLimits limits, PeopleIntroduction people) {
        this.limits = limits;
        this.people = people;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(AccountAuthentication.class)
                .map(AccountAuthentication::getPrincipal)
                .flatMap(account -> admit(exchange, account).thenReturn(account))
                .then(chain.filter(exchange));
    }

    private Mono<Void> admit(ServerWebExchange exchange, Account account) {
        var counted = isPartOfPicture(exchange) ? Mono.<Void>empty() : limits.request(account.userId());
        return counted.then(Mono.defer(() -> people.introduce(account)));
    }

    private static boolean isPartOfPicture(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.GET
                && PICTURES.matches(exchange.getRequest().getPath().pathWithinApplication());
    }
}
