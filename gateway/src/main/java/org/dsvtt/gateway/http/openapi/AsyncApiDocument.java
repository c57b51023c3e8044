package org.dsvtt.gateway.http.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The AsyncAPI document of the socket as JSON: destinations written by hand in {@code asyncapi.yaml}, and of the schemas of the
 * {@link OpenApiDocument} those that messages are made of.
 */
@Component
public class AsyncApiDocument {
    private static final String SCHEMA = "#/components/schemas/";

    private final String json;

    AsyncApiDocument(OpenApiDocument openApi) {
        Map<String, Object> document = YamlJson.read("asyncapi.yaml");
        YamlJson.section(document, "components").put("schemas", schemas(document, openApi.schemas()));
        json = YamlJson.write(document);
    }

    public String json() {
        return json;
    }

    private static SortedMap<String, Object> schemas(Map<String, Object> document, Map<String, Object> all) {
        var used = new TreeMap<String, Object>();
        take(document, all, used);
        used.replaceAll((_, schema) -> withPlainDiscriminator(schema));
        return used;
    }

    /** Adds the schemas that are referred to, and those that these refer to. */
    private static void take(Object node, Map<String, Object> all, Map<String, Object> used) {
        references(node)
                .filter(reference -> reference.startsWith(SCHEMA))
                .map(reference -> reference.substring(SCHEMA.length()))
                .forEach(name -> {
                    Object schema = all.get(name);
                    if (schema == null) throw new IllegalStateException("%s has no schema".formatted(name));
                    if (used.put(name, schema) == null) take(schema, all, used);
                });
    }

    private static Stream<String> references(Object node) {
        return switch (node) {
            case Map<?, ?> map -> map.entrySet().stream().flatMap(entry ->
                    entry.getKey().equals("$ref") ? Stream.of((String) entry.getValue()) : references(entry.getValue()));
            case Collection<?> list -> list.stream().flatMap(AsyncApiDocument::references);
            default -> Stream.empty();
        };
    }

    /** Where OpenAPI has an object with the property that tells records apart, AsyncAPI has its name alone. */
    private static Object withPlainDiscriminator(Object schema) {
        if (!(schema instanceof Map<?, ?> map) || !(map.get("discriminator") instanceof Map<?, ?> discriminator)) return schema;
        var plain = new LinkedHashMap<Object, Object>(map);
        plain.put("discriminator", discriminator.get("propertyName"));
        return plain;
    }
}
