package org.dsvtt.app.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments in migrations say of tables and columns. A comment above a table is about the table; one above a column,
 * or behind it on its line, about the column; one at the top of a file, with an empty line after it, about the file.
 */
final class MigrationComments {
    private static final Pattern TABLE = Pattern.compile("(?:create table(?: if not exists)?|alter table) (\\w+).*");
    private static final Pattern COLUMN = Pattern.compile("(?:.*\\badd(?: column)? )?\\s*(\\w+) .*");

    private final Map<String, String> comments = new HashMap<>();
    private final StringBuilder file = new StringBuilder();
    private final List<String> above = new ArrayList<>();
    private String table = "";

    /** Reads one file; later ones add to what was said before. */
    void read(String sql) {
        boolean top = true;
        for (String line : sql.lines().toList()) {
            int dashes = line.indexOf("--");
            String code = (dashes < 0 ? line : line.substring(0, dashes)).stripTrailing();
            if (dashes >= 0) above.add(line.substring(dashes + 2).strip());
            if (code.isBlank() && dashes >= 0) continue;
            if (code.isBlank()) {
                if (top) file.append(String.join(" ", above));
                above.clear();
            } else {
                statement(code);
            }
            top = false;
        }
    }

    /** What is said of the files as a whole. */
    String ofFiles() {
        return file.toString();
    }

    String of(String table) {
        return comments.getOrDefault(table, "");
    }

    String of(String table, String column) {
        return comments.getOrDefault(table + "." + column, "");
    }

    private void statement(String code) {
        Matcher start = TABLE.matcher(code);
        Matcher column = COLUMN.matcher(code);
        if (start.matches()) {
            table = start.group(1);
            boolean alters = code.startsWith("alter");
            if (alters && column.matches()) say(table + "." + column.group(1));
            else if (!alters) say(table);
        } else if (!table.isEmpty() && column.matches()) {
            say(table + "." + column.group(1));
        }
        above.clear();
        if (code.endsWith(";")) table = "";
    }

    private void say(String subject) {
        if (!above.isEmpty()) comments.put(subject, String.join(" ", above));
    }
}
