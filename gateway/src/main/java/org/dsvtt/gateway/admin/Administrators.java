package org.dsvtt.gateway.admin;

import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.security.Account;

/** Who administers the server, as the realm says. */
final class Administrators {
    private Administrators() {}

    /** @throws RejectedException {@code FORBIDDEN} unless the account is one of them */
    static void require(Account account) {
        if (!account.admin()) {
            throw new RejectedException(Rejection.of(ErrorCode.FORBIDDEN, "This is for who administers the server."));
        }
    }
}
