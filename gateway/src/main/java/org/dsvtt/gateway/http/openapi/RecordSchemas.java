package org.dsvtt.gateway.http.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas (2020-12) of the records that cross the wire, as Jackson writes them.
 *
 * <p>A component is required unless it is an {@link Optional}. A sealed interface becomes a {@code oneOf} over its records
 * with the property {@code type} as discriminator. Every record, enum and sealed interface is a schema of its own, named by
 * its simple name, after that of the type it is nested in. A type this class does not know is refused, so that the document
 * never tells less than the wire.
 */
final class RecordSchemas {
    private final SortedMap<String, Object> schemas = new TreeMap<>();
    private final Map<String, Class<?>> named = new LinkedHashMap<>();

    /** Adds the schema of a type and of all it refers to. */
    RecordSchemas with(Class<?> type) {
        schemaOf(type);
        return this;
    }

    /** The schemas so far, by name. */
    SortedMap<String, Object> byName() {
        return schemas;
    }

    private Map<String, Object> schemaOf(Type type) {
        if (type instanceof ParameterizedType generic) return schemaOfGeneric(generic);
        if (type == UUID.class) return ordered("type", "string", "format", "uuid");
        if (type == Instant.class) return ordered("type", "string", "format", "date-time");
        if (type == String.class) return Map.of("type", "string");
        if (type == boolean.class || type == Boolean.class) return Map.of("type", "boolean");
        if (type == int.class || type == Integer.class) return ordered("type", "integer", "format", "int32");
        if (type == long.class || type == Long.class) return ordered("type", "integer", "format", "int64");
        if (type == double.class || type == Double.class) return ordered("type", "number", "format", "double");
        if (type instanceof Class<?> named) return reference(named);
        throw unknown(type);
    }

    private Map<String, Object> schemaOfGeneric(ParameterizedType type) {
        Type argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) return schemaOf(argument);
        if (type.getRawType() == List.class) return ordered("type", "array", "items", schemaOf(argument));
        if (type.getRawType() == Set.class) return ordered("type", "array", "uniqueItems", true, "items", schemaOf(argument));
        throw unknown(type);
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = nameOf(type);
        Class<?> before = named.putIfAbsent(name, type);
        if (before == null) schemas.put(name, define(type));
        else if (before != type) throw new IllegalStateException("%s and %s would share a schema".formatted(before, type));
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> define(Class<?> type) {
        if (type.isEnum()) return ordered("type", "string", "enum", constants(type));
        if (type.isRecord()) return object(type);
        if (type.isSealed()) return choice(type);
        throw unknown(type);
    }

    private Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        discriminator(type).ifPresent(property -> {
            properties.put(property, Map.of("const", type.getSimpleName()));
            required.add(property);
        });
        Map<String, Object> schema = ordered("type", "object", "properties", properties, "required", required);
        addComponents(type, schema, properties, required);
        if (required.isEmpty()) schema.remove("required");
        return schema;
    }

    private void addComponents(
            Class<?> type, Map<String, Object> schema, Map<String, Object> properties, List<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                schema.put("additionalProperties", true);
            } else if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addComponents(component.getType(), schema, properties, required);
            } else {
                properties.put(component.getName(), schemaOf(component.getGenericType()));
                if (component.getType() != Optional.class) required.add(component.getName());
            }
        }
    }

    private Map<String, Object> choice(Class<?> type) {
        String property = discriminator(type).orElseThrow(() -> unknown(type));
        var mapping = new TreeMap<String, Object>();
        leaves(type).forEach(leaf -> mapping.put(leaf.getSimpleName(), reference(leaf).get("$ref")));
        return ordered(
                "oneOf", mapping.values().stream().map(reference -> Map.of("$ref", reference)).toList(),
                "discriminator", ordered("propertyName", property, "mapping", mapping));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RecordSchemas::leaves) : Stream.of(type);
    }

    /** The property that tells the record, for a sealed hierarchy or one of its records. */
    private static Optional<String> discriminator(@Nullable Class<?> type) {
        if (type == null) return Optional.empty();
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        if (info != null) return Optional.of(info.property());
        return Arrays.stream(type.getInterfaces()).flatMap(parent -> discriminator(parent).stream()).findFirst();
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> Optional.ofNullable(field.getAnnotation(JsonProperty.class))
                        .map(JsonProperty::value).orElse(field.getName()))
                .toList();
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : nameOf(outer) + type.getSimpleName();
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException("%s has no schema".formatted(type));
    }
}
