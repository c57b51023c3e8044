package org.dsvtt.contracts.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What may be asked of one note. In JSON the simple name of the record is the property {@code type}.
 *
 * <p>A change names the version it was made on with {@code basedOn}; if the note has another one by now it is refused, and
 * the refusal carries the note as it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface NoteCommand permits CreateNote, EditNote, ShareNote, DeleteNote {}
