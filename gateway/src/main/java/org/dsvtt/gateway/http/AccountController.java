package org.dsvtt.gateway.http;

import java.util.List;
import java.util.stream.Stream;
import org.dsvtt.gateway.GatewayProperties;
import org.dsvtt.gateway.http.ClientConfiguration.SampleAccount;
import org.dsvtt.gateway.identity.IdentityProperties;
import org.dsvtt.gateway.security.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How to sign in, and as whom one has. */
@RestController
class AccountController {
    private static final String BROWSER_CLIENT = "dsvtt-web";
    private static final List<SampleAccount> SAMPLES = Stream.of("director", "player1", "player2", "player3", "admin")
            .map(name -> new SampleAccount(name, name))
            .toList();

    private final ClientConfiguration configuration;

    AccountController(GatewayProperties gateway, IdentityProperties identity) {
        configuration = new ClientConfiguration(
                identity.issuer().toString(), BROWSER_CLIENT, gateway.embedded(), gateway.embedded() ? SAMPLES : List.of());
    }

    @GetMapping("/api/config")
    ClientConfiguration configuration() {
        return configuration;
    }

    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal Account account) {
        return new Me(account.userId(), account.name(), account.admin());
    }
}
