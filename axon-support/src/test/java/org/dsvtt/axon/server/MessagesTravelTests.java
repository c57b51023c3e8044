package org.dsvtt.axon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.note.NoteCommand;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever crosses a bus is the same on the other side of Axon Server: all records of messages and answers, with every variant. */
class MessagesTravelTests {
    private static final Serializer MESSAGES = new ListsAsArrays(Jackson3Serializer.builder().build());
    private static final String SOME_ASSET = "a".repeat(64);
    private static final Path CONTRACTS = Path.of("../contracts/src/main/java");

    @ParameterizedTest
    @MethodSource("messages")
    void givenMessage_whenItCrossesTheBus_thenItIsTheSame(Class<?> type) throws Exception {
        for (Object message : samples(type, 1)) assertThat(travelled(message)).isEqualTo(message);
    }

    @Test
    void givenListOfAnswers_whenItCrossesTheBus_thenItIsTheSame() {
        List<Object> answers = List.of(new Sample("one", 1), new Sample("two", 2));

        assertThat(travelled(answers)).isEqualTo(answers);
        assertThat(travelled(List.of())).isEqualTo(List.of());
    }

    @Test
    void givenRejection_whenItCrossesTheBus_thenItsCodeMessageAndDetailsAreTheSame() {
        var rejection = Rejection.of(ErrorCode.RATE_LIMITED, "Too many commands; go on in 30 ms.").with("retryAfterMillis", 30);

        assertThat(travelled(rejection)).isEqualTo(rejection);
    }

    record Sample(String text, int number) {}

    private static Object travelled(Object message) {
        return MESSAGES.deserialize(MESSAGES.serialize(message, byte[].class));
    }

    /** The packages of what is sent and answered, and the commands in it, which are whole families of records. */
    static Stream<Class<?>> messages() throws IOException {
        Stream<Class<?>> records = Stream.of("query", "search", "wire").flatMap(MessagesTravelTests::recordsOf);
        return Stream.of(records, leaves(TableCommand.class), leaves(NoteCommand.class)).flatMap(family -> family)
                .map(type -> TableCommand.class.isAssignableFrom(type) ? SubmitCommand.class : type).distinct();
    }

    private static Stream<Class<?>> recordsOf(String folder) {
        String name = "org.dsvtt.contracts." + folder;
        try (Stream<Path> files = Files.list(CONTRACTS.resolve(name.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(simple -> !simple.equals("package-info"))
                    .<Class<?>>map(simple -> classOf(name + "." + simple))
                    .filter(type -> type.isRecord() && type != Reply.class) // the gateway writes it, for browsers
                    .toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed() ? Arrays.stream(family.getPermittedSubclasses()).flatMap(MessagesTravelTests::leaves) : Stream.of(family);
    }

    /** As many samples of a record as it takes to have every variant of its first sealed component, with all else filled. */
    private static List<Object> samples(Class<?> type, int depth) throws Exception {
        RecordComponent[] parts = type.getRecordComponents();
        Optional<RecordComponent> family = Arrays.stream(parts).filter(part -> part.getType().isSealed() && depth > 0).findFirst();
        if (family.isEmpty()) return List.of(sample(type, null, null));
        List<Object> samples = new ArrayList<>();
        for (Class<?> leaf : leaves(family.get().getType()).toList()) {
            if (leaf.isRecord()) samples.add(sample(type, family.get(), sample(leaf, null, null)));
        }
        return samples;
    }

    private static Object sample(Class<?> record, RecordComponent given, Object value) throws Exception {
        RecordComponent[] parts = record.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].equals(given) ? value : value(parts[i].getGenericType(), parts[i].getName());
        }
        var constructor = record.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Type type, String name) throws Exception {
        if (type instanceof ParameterizedType generic) {
            Type[] parameters = generic.getActualTypeArguments();
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Optional" -> Optional.of(value(parameters[0], name));
                case "List" -> List.of(value(parameters[0], name));
                case "Set" -> Set.of(value(parameters[0], name));
                case "Map" -> Map.of(value(parameters[0], name), value(parameters[1], name));
                default -> throw new IllegalArgumentException("No sample for " + type);
            };
        }
        var kind = (Class<?>) type;
        if (kind == String.class) return text(name);
        if (kind == UUID.class) return UUID.randomUUID();
        if (kind == Instant.class) return Instant.parse("2026-01-02T03:04:05.678Z");
        if (kind == int.class || kind == Integer.class) return 4;
        if (kind == long.class || kind == Long.class) return 5L;
        if (kind == double.class || kind == Double.class) return name.equals("squareSize") ? 70.5 : 2.5;
        if (kind == boolean.class || kind == Boolean.class) return true;
        if (kind == Object.class) return "anything";
        if (kind.isEnum()) return kind.getEnumConstants()[0];
        if (kind.isSealed()) return sample(leaves(kind).filter(Class::isRecord).findFirst().orElseThrow(), null, null);
        if (kind.isRecord()) return sample(kind, null, null);
        throw new IllegalArgumentException("No sample for " + type);
    }

    private static String text(String name) {
        return switch (name) {
            case "portraitId", "imageId", "assetId", "image", "portrait", "mapId", "asset" -> SOME_ASSET;
            case "color" -> "#a1b2c3";
            case "expression" -> "2d6+1";
            case "url" -> "https://hooks.example.test/table";
            case "changeTypes" -> "MessagePosted";
            default -> "T " + name;
        };
    }
}
