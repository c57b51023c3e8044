package org.dsvtt.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTests {
    private final MessageText messages = new MessageText();

    @Test
    void givenMarkdown_whenWrittenAsHtml_thenItsMeaningIsKept() {
        assertThat(messages.asHtml("*soft* **loud** `code`\n\n- one\n- two")).isEqualTo("""
                <p><em>soft</em> <strong>loud</strong> <code>code</code></p>
                <ul>
                <li>one</li>
                <li>two</li>
                </ul>
                """);
        assertThat(messages.asHtml("[rules](https://example.org/a?b=1&c=2)"))
                .contains("href=\"https://example.org/a?b=1&amp;c=2\"").contains(">rules</a>");
    }

    @Test
    void givenMarkdown_whenWrittenAsMarkdown_thenItMeansTheSame() {
        String text = "*soft* **loud** `a < b`\n\n> quote\n\n1. one\n2. two\n\n[rules](https://example.org/)\n";

        assertThat(messages.asHtml(messages.asMarkdown(text))).isEqualTo(messages.asHtml(text));
    }

    @Test
    void givenHtmlLinksAndImages_whenWritten_thenTheyAreText() {
        assertThat(messages.asHtml("a <b>c</b>")).isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
        assertThat(messages.asHtml("![a map](https://evil.example/track.png)")).isEqualTo("<p>a map</p>\n");
        assertThat(messages.asHtml("[the *mill*](note:0190a6f0-0000-7000-8000-00000000000e)")).isEqualTo("<p>the <em>mill</em></p>\n");
    }

    @Test
    void givenThousandsOfNestedQuotes_whenWritten_thenTheyAreTextAtSomeDepth() {
        assertThat(messages.asHtml(">".repeat(8_000) + "deep")).contains("deep");
        assertThat(messages.asMarkdown("- ".repeat(4_000) + "deep")).contains("deep");
        assertThat(messages.asHtml("*a **a ".repeat(1_000))).contains("a");
        assertThat(messages.asHtml("[".repeat(8_000))).contains("[");
    }
}
