package org.dsvtt.command.stream;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One form for all JSON texts of the same meaning: no blanks, members sorted by name, numbers without exponent or needless
 * zeros. PostgreSQL's {@code jsonb} keeps the meaning but not the text, so hashes are taken of this form.
 */
public final class CanonicalJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private CanonicalJson() {}

    public static String of(String json) {
        return write(JSON.readTree(json));
    }

    private static String write(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .map(member -> quoted(member.getKey()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).map(CanonicalJson::write)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isNumber()) return plain(node.decimalValue());
        return node.isString() ? quoted(node.stringValue()) : node.toString();
    }

    /** Minus zero becomes zero, as in PostgreSQL. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
