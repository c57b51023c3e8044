package org.dsvtt.query.table;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dsvtt.contracts.wire.TableView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads full tables out of the read database. Sets keep their order: a keyframe made from one that was read is the same, to
 * the byte, as one made without a pause.
 */
final class TableJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .build();

    private TableJson() {}

    static TableView read(String json) {
        return JSON.readValue(json, TableView.class);
    }
}
