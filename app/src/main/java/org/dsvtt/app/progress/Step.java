package org.dsvtt.app.progress;

/** The parts of a start that take time, in the order they are shown. */
public enum Step {
    DATABASE("Database", "keeps every event and every account"),
    IDENTITY("Identity", "signs people in"),
    TABLE("Table", "decides, remembers and shows"),
    SEARCH("Search", "finds what was said and done; nobody waits for it"),
    DEMO("Demo room", "a map, tokens and some history");

    private final String title;
    private final String purpose;

    Step(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }
}
