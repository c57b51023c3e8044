package org.dsvtt.gateway.export;

import java.util.UUID;

/** An export with the room it is of and the person it belongs to, and to nobody else. */
record KeptExport(UUID roomId, UUID owner, Export export) {

    UUID id() {
        return export.id();
    }

    KeptExport with(Export newExport) {
        return new KeptExport(roomId, owner, newExport);
    }
}
