package org.dsvtt.gateway.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of an {@link Account}. The token itself is not kept. */
final class AccountAuthentication extends AbstractAuthenticationToken {
    /** Only the actuator goes by it; under {@code /api} each address asks the account itself. */
    private static final List<SimpleGrantedAuthority> ADMIN = List.of(new SimpleGrantedAuthority("ROLE_admin"));

    private final transient Account account;

    AccountAuthentication(Account account) {
        super(account.admin() ? ADMIN : List.of());
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
