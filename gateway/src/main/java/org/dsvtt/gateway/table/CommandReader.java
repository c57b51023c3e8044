package org.dsvtt.gateway.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands from JSON. HTTP and the socket use the same one, so that both understand and refuse alike. */
@Component
public final class CommandReader {
    private static final int SHORT = 60;

    /** What may be asked of a room that is there. */
    private static final Set<String> NAMES = records(TableCommand.class)
            .filter(command -> command != CreateRoom.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final StrictJson json = new StrictJson();

    /** Never throws for what a client sent: whatever is wrong with it comes back as a rejection. */
    public CommandReading read(byte[] bytes) {
        ObjectNode body;
        try {
            body = json.object(bytes);
        } catch (JacksonException notJson) {
            return new CommandReading.NotUnderstood(Optional.empty(), json.explain(notJson));
        }
        var commandId = commandId(body);
        return commandId.isEmpty()
                ? new CommandReading.NotUnderstood(commandId, malformed("commandId", "commandId must be a UUID made by the sender."))
                : command(commandId.get(), body);
    }

    private CommandReading command(UUID commandId, ObjectNode body) {
        var type = body.path("type");
        if (!type.isString()) return refused(commandId, malformed("type", "type must name the command."));
        if (!NAMES.contains(type.stringValue())) return refused(commandId, unknown(type.stringValue()));
        try {
            return new CommandReading.Understood(commandId, json.convert(body, TableCommand.class));
        } catch (DatabindException wrongShape) {
            return refused(commandId, json.explain(wrongShape));
        }
    }

    private static CommandReading refused(UUID commandId, Rejection rejection) {
        return new CommandReading.NotUnderstood(Optional.of(commandId), rejection);
    }

    private static Rejection unknown(String type) {
        return Rejection.of(ErrorCode.UNKNOWN_COMMAND, type.equals(CreateRoom.class.getSimpleName())
                ? "Rooms are created with POST /api/rooms."
                : "There is no command %s.".formatted(type.substring(0, Math.min(type.length(), SHORT))));
    }

    private static Optional<UUID> commandId(ObjectNode body) {
        JsonNode id = body.path("commandId");
        return id.isString() ? Uuids.parse(id.stringValue()) : Optional.empty();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandReader::records) : Stream.of(type);
    }

    private static Rejection malformed(String field, String message) {
        return Rejection.of(ErrorCode.MALFORMED_FIELD, message).with("field", field);
    }
}
