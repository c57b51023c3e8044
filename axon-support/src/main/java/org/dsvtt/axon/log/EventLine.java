package org.dsvtt.axon.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An event as a line of JSON. Payload and metadata are copied as they are, to the last digit. */
final class EventLine {
    private static final JsonFactory JSON = new JsonFactory();

    private EventLine() {}

    static String write(StoredEvent event) {
        var line = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject()
                    .writeNumberProperty("position", event.position())
                    .writeStringProperty("id", event.id())
                    .writeStringProperty("stream", event.stream())
                    .writeStringProperty("streamType", event.streamType())
                    .writeNumberProperty("seq", event.sequence())
                    .writeStringProperty("at", DateTimeUtils.formatInstant(event.at()))
                    .writeStringProperty("payloadType", event.payloadType());
            if (event.revision() != null) json.writeStringProperty("revision", event.revision());
            json.writeName("payload").writeRawValue(onOneLine(event.payload()))
                    .writeName("metadata").writeRawValue(onOneLine(event.metadata()))
                    .writeEndObject();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** @throws MalformedLine if it is not what {@link #write} makes */
    static StoredEvent read(byte[] line) throws MalformedLine {
        try {
            Map<String, String> members = members(line);
            return new StoredEvent(
                    Long.parseLong(member(members, "position")),
                    member(members, "id"),
                    member(members, "stream"),
                    member(members, "streamType"),
                    Long.parseLong(member(members, "seq")),
                    Instant.from(DateTimeUtils.parseInstant(member(members, "at"))),
                    member(members, "payloadType"),
                    members.get("revision"),
                    member(members, "payload"),
                    member(members, "metadata"));
        } catch (JacksonException | NumberFormatException | DateTimeException e) {
            throw new MalformedLine("is not an event: " + firstLine(e.getMessage()));
        }
    }

    /** Objects and arrays are taken as text. */
    private static Map<String, String> members(byte[] line) throws MalformedLine {
        var members = new HashMap<String, String>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new MalformedLine("is not a JSON object");
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, json.currentToken().isStructStart() ? structure(json, line) : json.getString());
            }
        }
        return members;
    }

    private static String structure(JsonParser json, byte[] line) {
        int begin = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        int end = (int) json.currentLocation().getByteOffset();
        return new String(line, begin, end - begin, StandardCharsets.UTF_8);
    }

    private static String member(Map<String, String> members, String name) throws MalformedLine {
        String value = members.get(name);
        if (value == null) throw new MalformedLine("has no \"%s\"".formatted(name));
        return value;
    }

    /** A line break in JSON is a blank between tokens; in a string it would be written as an escape. */
    private static String onOneLine(String json) {
        return json.indexOf('\n') < 0 && json.indexOf('\r') < 0 ? json : json.replace('\n', ' ').replace('\r', ' ');
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
