package org.dsvtt.contracts.note;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A note with its text, in Markdown, for one of its readers; now or as it was in an older version. */
public record NoteView(@JsonUnwrapped NoteSummary summary, String text) {}
