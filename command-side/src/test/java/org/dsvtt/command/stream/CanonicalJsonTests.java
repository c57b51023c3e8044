package org.dsvtt.command.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ \"b\": 1, \"a\": [ true, null ] } | {\"a\":[true,null],\"b\":1}",
        "{\"aa\":1,\"b\":{\"z\":2,\"y\":3}}      | {\"aa\":1,\"b\":{\"y\":3,\"z\":2}}",
        "[1.0, 1.50, 100, 1e3, 1E-3]         | [1,1.5,100,1000,0.001]",
        "[-0.0, 0e7, 123456789012345678]     | [0,0,123456789012345678]",
        "\"\\u00e4 \\/ \\\"\"                 | \"ä / \\\"\"",
    })
    void givenTextsOfOneMeaning_whenWritten_thenTheyHaveOneForm(String json, String canonical) {
        assertThat(CanonicalJson.of(json)).isEqualTo(canonical);
        assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
    }
}
