package org.dsvtt.gateway.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a request reached the server, to be compared with what the browser knows.
 *
 * @param publicUrl the address the server believes people open
 * @param scheme as the server saw it, and {@code host} the header of that name
 * @param protocol of the last stretch, such as {@code HTTP/1.1}
 * @param remote the address of whoever opened the connection: a proxy, if there is one
 * @param forwarded the headers by which proxies tell about the stretch before them
 * @param at the clock of the server
 * @param plainHttp what becomes of those who open the public address without TLS; absent when it has none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RequestPath(
        String publicUrl,
        String scheme,
        Optional<String> host,
        String protocol,
        Optional<String> remote,
        List<ForwardedHeader> forwarded,
        Instant at,
        Optional<PlainHttp> plainHttp) {

    /** A header as it came, shortened if it is very long. */
    public record ForwardedHeader(String name, String value) {}

    /** What the public host answers at port 80. */
    public enum PlainHttp {
        /** It sends browsers on to https. */
        REDIRECTED,
        /** It serves something without TLS. */
        SERVED,
        /** Nothing answers there, or not to this server. */
        SILENT
    }
}
