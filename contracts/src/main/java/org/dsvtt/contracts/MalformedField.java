package org.dsvtt.contracts;

/** A field of a command is missing or outside its limits; the message is a sentence for the person who sent it. */
public final class MalformedField extends IllegalArgumentException {
    private final String field;

    public MalformedField(String field, String problem) {
        super("%s %s.".formatted(field, problem));
        this.field = field;
    }

    /** The name of the field, as in the JSON. */
    public String field() {
        return field;
    }
}
