package org.dsvtt.app.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at the pages of the identity server: it keeps cookies, goes where it is sent, and fills in forms. */
final class SignInPages {
    /** From RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern FORM = Pattern.compile("<form [^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private HttpResponse<String> page;

    SignInPages(URI server) {
        this.server = server;
    }

    /** The page on which people sign in. */
    SignInPages open() throws IOException, InterruptedException {
        return open("/auth/realms/dsvtt/protocol/openid-connect/auth?client_id=dsvtt-web&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri=" + encoded(server + "/signed-in"));
    }

    SignInPages open(String address) throws IOException, InterruptedException {
        page = http.send(HttpRequest.newBuilder(server.resolve(address)).build(), BodyHandlers.ofString());
        return this;
    }

    /** Follows the link whose address contains something. */
    SignInPages follow(String part) throws IOException, InterruptedException {
        return open(found(Pattern.compile("href=\"([^\"]*%s[^\"]*)\"".formatted(Pattern.quote(part)))));
    }

    /** Fills in the form on the page and sends it. */
    SignInPages submit(Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        page = http.send(HttpRequest.newBuilder(server.resolve(found(FORM)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        return this;
    }

    String text() {
        return page.body();
    }

    /** Who has signed in: the application was opened with a code, which is exchanged for a token. */
    Person person() {
        var code = CODE.matcher(page.uri().toString());
        if (!code.find()) throw new AssertionError("Nobody has signed in, but here we are: %s\n%s".formatted(page.uri(), text()));
        Answer token = Person.askForToken(http, server, Map.of("grant_type", "authorization_code", "client_id", "dsvtt-web",
                "redirect_uri", server + "/signed-in", "code", code.group(1), "code_verifier", VERIFIER));
        return Person.signedIn(http, server, token.ok().get("access_token").asString());
    }

    private String found(Pattern address) {
        var match = address.matcher(text());
        if (!match.find()) throw new AssertionError("There is no %s on the page\n%s".formatted(address, text()));
        return match.group(1).replace("&amp;", "&");
    }

    /** Keeps secure ones also over HTTP: for browsers the way to their own machine is secure. */
    private static final class Cookies extends CookieManager {
        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
