package org.dsvtt.gateway.problem;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Arrays;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.gateway.CommittedPage;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTests {
    private static final String HEAD = """
            # Errors

            Every error is told with a code from this catalogue: over HTTP as a problem document (RFC 9457) with the member
            `code`, over STOMP in a reply or an ERROR frame. Codes never change their meaning; messages may. This page is made
            from the enum `ErrorCode`.

            | code | HTTP status | when |
            |---|---|---|
            """;

    @Test
    void givenCommittedCatalogue_whenCompared_thenItIsTheEnum() throws IOException {
        CommittedPage.assertUpToDate("api/errors.md", HEAD + Arrays.stream(ErrorCode.values())
                .map(code -> "| `%s` | %d | %s |\n".formatted(code, code.status(), code.meaning()))
                .collect(joining()));
    }
}
