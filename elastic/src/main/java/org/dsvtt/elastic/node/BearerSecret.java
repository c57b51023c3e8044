package org.dsvtt.elastic.node;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.elasticsearch.ElasticsearchStatusException;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.http.netty4.internal.HttpValidator;
import org.elasticsearch.rest.RestStatus;

/** Lets those requests in that carry the secret as a bearer token; the others are refused before their body is read. */
final class BearerSecret implements HttpValidator {
    private final byte[] expected;

    BearerSecret(String secret) {
        this.expected = bytes("Bearer " + secret);
    }

    @Override
    public void validate(HttpRequest request, Channel channel, ActionListener<Void> listener) {
        String given = request.headers().get(HttpHeaderNames.AUTHORIZATION);
        // compared in the same time wherever they differ
        if (given != null && MessageDigest.isEqual(expected, bytes(given))) {
            listener.onResponse(null);
        } else {
            listener.onFailure(new ElasticsearchStatusException("The secret is needed", RestStatus.UNAUTHORIZED));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
