package org.dsvtt.gateway.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's view of an {@link Account}. The token itself is not kept. */
final class AccountAuthentication extends AbstractAuthenticationToken {
    private final transient Account account;

    AccountAuthentication(Account account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return account.userId().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountAuthentication that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
