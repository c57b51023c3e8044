package org.dsvtt.gateway.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the gateway takes it from clients: valid UTF-8, shallow, without duplicate names, and every value of the type
 * asked for: no number for a string, no string for a number.
 */
public final class StrictJson {
    private static final int DEPTH = 20;
    private static final int NUMBER_LENGTH = 40;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(NUMBER_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, textual -> Stream.of(
                            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                    .forEach(shape -> textual.setCoercion(shape, CoercionAction.Fail)))
            .build();

    /**
     * The JSON object the bytes hold.
     *
     * @throws JacksonException if they hold anything else; {@link #explain} says why
     */
    public ObjectNode object(byte[] bytes) {
        try {
            if (mapper.readTree(utf8(bytes)) instanceof ObjectNode object) return object;
        } catch (DatabindException moreBehindIt) {
            throw new StreamReadException(null, "It is more than one JSON value", moreBehindIt);
        }
        throw new StreamReadException(null, "It is JSON, but not an object");
    }

    /** @throws DatabindException if the object does not have the shape of the type; {@link #explain} says why */
    public <T> T convert(ObjectNode object, Class<T> type) {
        return mapper.treeToValue(object, type);
    }

    /** The refusal a client gets for JSON that could not be read. */
    public Rejection explain(JacksonException problem) {
        if (!(problem instanceof DatabindException)) {
            return Rejection.of(ErrorCode.MALFORMED_JSON, problem.getOriginalMessage() + ".");
        }
        var malformed = malformedField(problem);
        var field = Stream.concat(
                        problem.getPath().stream().map(StrictJson::step),
                        malformed.stream().map(MalformedField::field))
                .distinct()
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        var message = malformed.map(Throwable::getMessage)
                .orElse("%s is missing or of the wrong type.".formatted(field.isEmpty() ? "A field" : field));
        return Rejection.of(ErrorCode.MALFORMED_FIELD, message).with("field", field);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException invalid) {
            throw new StreamReadException(null, "It is not valid UTF-8", invalid);
        }
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? "[%d]".formatted(reference.getIndex()) : reference.getPropertyName();
    }

    private static Optional<MalformedField> malformedField(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .filter(MalformedField.class::isInstance)
                .map(MalformedField.class::cast)
                .findFirst();
    }
}
