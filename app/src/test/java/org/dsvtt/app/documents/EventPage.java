package org.dsvtt.app.documents;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.Revision;

/** Writes down every event there is: what it means, its revision, and its fields as they are stored. */
final class EventPage {
    private static final String HEAD = """
            # Events

            Every event there can be in the event store, with its fields as they stand in the JSON of its payload: `?` marks
            those that may be missing. Payloads are stored under the full name of the class and the revision; ids are UUIDs,
            times ISO-8601 in UTC, positions squares. Beside each event, in its metadata, are the id of the command, who sent it,
            and the hashes that chain the stream (`EventChain`). A released shape never changes: a new one gets the next
            revision, an upcaster, and a [fixture](../../command-side/src/test/resources/events) of the old JSON.

            This page is made from the records in `contracts`.
            """;
    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(EventPage::nameOf);
    private static final Map<Type, String> SCALARS = Map.ofEntries(
            Map.entry(UUID.class, "uuid"), Map.entry(Instant.class, "date-time"), Map.entry(String.class, "string"),
            Map.entry(boolean.class, "boolean"), Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"), Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"), Map.entry(Long.class, "integer"),
            Map.entry(double.class, "number"), Map.entry(Double.class, "number"));

    private final Collection<Class<?>> events;
    private final Collection<Class<?>> upcasters;
    private final SourceComments comments;
    private final Set<Class<?>> values = new TreeSet<>(BY_NAME);
    private final Set<Class<?>> marks = new TreeSet<>(BY_NAME);

    /** @param events the records with a {@link Revision}; the sealed interfaces above them make the chapters */
    EventPage(Collection<Class<?>> events, Collection<Class<?>> upcasters, SourceComments comments) {
        this.events = events;
        this.upcasters = upcasters;
        this.comments = comments;
    }

    String content() {
        String streams = events.stream().map(this::stream).distinct().sorted(BY_NAME).map(this::chapter).collect(joining());
        return HEAD + streams + values() + marks() + upcasters();
    }

    /** The widest sealed interface above an event that has events alone below it. */
    private Class<?> stream(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(parent -> parent.isSealed() && events.containsAll(leaves(parent).toList()))
                .findFirst()
                .<Class<?>>map(this::stream)
                .orElse(type);
    }

    private String chapter(Class<?> stream) {
        Map<Boolean, List<Class<?>>> parts = below(stream).collect(partitioningBy(Class::isSealed));
        String own = parts.get(false).isEmpty() ? "" : table(parts.get(false).stream());
        String contexts = parts.get(true).stream()
                .sorted(BY_NAME)
                .map(context -> "\n### %s\n\n%s\n%s".formatted(
                        nameOf(context), comments.of(context).text(), table(leaves(context))))
                .collect(joining());
        return "\n## %s\n\n%s\n%s%s".formatted(nameOf(stream), comments.of(stream).text(), own, contexts);
    }

    private String table(Stream<Class<?>> records) {
        return "\n| event | revision | fields | what happened |\n|---|---|---|---|\n" + records.sorted(BY_NAME)
                .map(event -> "| `%s` | %s | %s | %s |\n".formatted(
                        nameOf(event), event.getAnnotation(Revision.class).value(), fields(event), meaning(event)))
                .collect(joining());
    }

    /** What events consist of, and what that consists of in turn; each found when what is before it was written. */
    private String values() {
        var written = new TreeSet<>(BY_NAME);
        var rows = new TreeMap<String, String>();
        while (written.size() < values.size()) {
            Class<?> value = values.stream().filter(candidate -> !written.contains(candidate)).findFirst().orElseThrow();
            written.add(value);
            rows.put(nameOf(value), "| `%s` | %s | %s |\n".formatted(
                    nameOf(value), value.isEnum() ? constants(value) : fields(value), meaning(value)));
        }
        return "\n## Values in events\n\n| value | fields, or one of | meaning |\n|---|---|---|\n"
                + String.join("", rows.values());
    }

    private String marks() {
        if (marks.isEmpty()) return "";
        return "\n## Marks of fields\n\n| mark | meaning |\n|---|---|\n" + marks.stream()
                .map(mark -> "| @%s | %s |\n".formatted(nameOf(mark), meaning(mark)))
                .collect(joining());
    }

    private String upcasters() {
        if (upcasters.isEmpty()) return "\n## Upcasters\n\nNone: every event has the shape it was first released with.\n";
        return "\n## Upcasters\n\n| upcaster | what it does |\n|---|---|\n" + upcasters.stream().sorted(BY_NAME)
                .map(upcaster -> "| `%s` | %s |\n".formatted(nameOf(upcaster), meaning(upcaster)))
                .collect(joining());
    }

    private String meaning(Class<?> type) {
        SourceComments.Comment comment = comments.of(type);
        String components = comment.components().entrySet().stream()
                .map(component -> " `%s`: %s.".formatted(component.getKey(), component.getValue()))
                .collect(joining());
        return (comment.text() + components).replace("|", "\\|");
    }

    private String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(this::field).collect(joining(", "));
    }

    private String field(RecordComponent component) {
        boolean optional = component.getType() == Optional.class;
        return "`%s%s: %s`%s".formatted(
                component.getName(), optional ? "?" : "", typeName(component.getGenericType()), marks(component));
    }

    /** The annotations of DSVTT's own. */
    private String marks(RecordComponent component) {
        return Arrays.stream(component.getAnnotations())
                .map(Annotation::annotationType)
                .filter(mark -> mark.getName().startsWith("org.dsvtt."))
                .peek(marks::add)
                .map(mark -> " @" + nameOf(mark))
                .collect(joining());
    }

    private String typeName(Type type) {
        if (SCALARS.containsKey(type)) return SCALARS.get(type);
        if (type instanceof ParameterizedType generic) {
            String argument = typeName(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? argument : argument + "[]";
        }
        if (type instanceof Class<?> named && (named.isRecord() || named.isEnum())) {
            values.add(named);
            return nameOf(named);
        }
        throw new IllegalStateException("This page does not know how %s is stored".formatted(type));
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> Optional.ofNullable(field.getAnnotation(JsonProperty.class))
                        .map(JsonProperty::value).orElse(field.getName()))
                .map("`%s`"::formatted)
                .collect(joining(", "));
    }

    private static Stream<Class<?>> below(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? below(type).flatMap(EventPage::leaves) : Stream.of(type);
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
    }
}
