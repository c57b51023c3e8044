package org.dsvtt.contracts.room;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Shape;
import org.dsvtt.contracts.wire.Change;
import org.jspecify.annotations.Nullable;

/** The shape checks that the commands about webhooks share. */
final class WebhookShape {

    private static final String URL = "url";
    private static final String CHANGE_TYPES = "changeTypes";

    private WebhookShape() {}

    static void id(@Nullable UUID webhookId) {
        Shape.required(webhookId, "webhookId");
    }

    static String url(@Nullable String value) {
        URI address = address(Shape.line(value, URL, Limits.WEBHOOK_URL));
        boolean http = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!http || address.getHost() == null) throw new MalformedField(URL, "must be an http or https address");
        if (address.getRawUserInfo() != null) throw new MalformedField(URL, "must not have a name or password");
        if (address.getRawFragment() != null) throw new MalformedField(URL, "must not have a fragment");
        return address.toString();
    }

    static Set<String> changeTypes(@Nullable Set<String> value) {
        List<String> names = Shape.list(List.copyOf(Shape.required(value, CHANGE_TYPES)), CHANGE_TYPES, 0, Limits.WEBHOOK_CHANGE_TYPES);
        for (String name : names) {
            if (!Change.names().contains(name)) throw new MalformedField(CHANGE_TYPES, "names no change: there is none like that");
        }
        return Set.copyOf(names);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new MalformedField(URL, "is not a web address");
        }
    }
}
