package org.dsvtt.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SearchSettingsTests {
    private static final URI URL = URI.create("http://search.example:9200");

    @Test
    void givenUserOfAStockElasticsearch_whenAsked_thenNameAndPasswordAreSent() {
        // the example of RFC 7617
        assertThat(new SearchSettings(URL, "Aladdin", "open sesame", null).authorization()).hasValue("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Test
    void givenSecretOfTheEmbeddedNodeOrAKey_whenAsked_thenSentAsWhatTheyAre() {
        assertThat(new SearchSettings(URL, null, "embedded", null).authorization()).hasValue("Bearer embedded");
        assertThat(new SearchSettings(URL, null, null, "encoded").authorization()).hasValue("ApiKey encoded");
    }

    @Test
    void givenNothing_whenAsked_thenNothingIsSent() {
        assertThat(new SearchSettings(URL, null, null, null).authorization()).isEmpty();
    }
}
