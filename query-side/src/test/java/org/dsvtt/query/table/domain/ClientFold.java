package org.dsvtt.query.table.domain;

import java.util.Optional;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.CombatShown;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.SceneShown;
import org.dsvtt.contracts.wire.TableShown;
import org.dsvtt.contracts.wire.TableView;

/** What a client does with the frames it is sent: the other half of the law. */
final class ClientFold {

    private ClientFold() {}

    static TableView apply(TableView mine, Frame frame) {
        TableView table = mine;
        for (Change change : frame.changes()) table = apply(table, change, frame);
        return TableCopy.withSeq(table, frame.seq());
    }

    private static TableView apply(TableView table, Change change, Frame frame) {
        return switch (change) {
            case TableEvent event -> TableFold.apply(table, event, frame.seq(), frame.at());
            case SceneShown shown -> TableCopy.withScenes(table, Optional.of(shown.scene()), table.preparedScenes());
            case CombatShown shown -> TableCopy.withCombat(table, shown.combat());
            case TableShown shown -> shown.table();
        };
    }
}
