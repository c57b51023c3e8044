package org.dsvtt.gateway.http;

import java.util.List;

/**
 * What a browser needs to sign in, told to everyone.
 *
 * @param issuer address of the realm at the identity server
 * @param clientId the public client browsers use, with code and PKCE
 * @param embedded whether this is the embedded profile, for trying out and for one's own table
 * @param sampleAccounts the accounts that come with the embedded profile; empty anywhere else
 */
public record ClientConfiguration(String issuer, String clientId, boolean embedded, List<SampleAccount> sampleAccounts) {
    /** An account to try things out with. */
    public record SampleAccount(String username, String password) {}
}
