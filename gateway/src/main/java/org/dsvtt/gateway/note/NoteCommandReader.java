package org.dsvtt.gateway.note;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.NoteCommand;
import org.dsvtt.gateway.table.StrictJson;
import org.dsvtt.gateway.table.Uuids;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands to notes from JSON, as strictly as those to tables are read. */
@Component
class NoteCommandReader {
    private static final SortedSet<String> NAMES = Stream.of(NoteCommand.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));

    private final StrictJson json = new StrictJson();

    /** A command with the id its sender gave it. */
    record Sent(UUID commandId, NoteCommand command) {}

    /** @throws RejectedException with what is wrong with it */
    Sent read(byte[] body) {
        try {
            ObjectNode object = json.object(body);
            UUID commandId = Uuids.parse(text(object, "commandId"))
                    .orElseThrow(() -> malformed("commandId", "commandId must be a UUID made by the sender."));
            if (!NAMES.contains(text(object, "type"))) {
                throw refusal(ErrorCode.UNKNOWN_COMMAND, "Notes take the commands %s.".formatted(String.join(", ", NAMES)));
            }
            return new Sent(commandId, json.convert(object, NoteCommand.class));
        } catch (JacksonException problem) {
            throw new RejectedException(json.explain(problem));
        }
    }

    private static String text(ObjectNode object, String field) {
        if (!object.path(field).isString()) throw malformed(field, "%s is missing or of the wrong type.".formatted(field));
        return object.path(field).stringValue();
    }

    private static RejectedException malformed(String field, String message) {
        return new RejectedException(Rejection.of(ErrorCode.MALFORMED_FIELD, message).with("field", field));
    }

    private static RejectedException refusal(ErrorCode code, String message) {
        return new RejectedException(Rejection.of(code, message));
    }
}
