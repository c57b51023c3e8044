package org.dsvtt.query.table;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.domain.Eyes;
import org.dsvtt.query.table.domain.Seats;
import org.springframework.stereotype.Component;

/** Decides who may look with whose eyes: everyone with their own, a Director with those of anyone who ever had a seat. */
@Component
class Onlookers {

    private final ReadStore store;

    Onlookers(ReadStore store) {
        this.store = store;
    }

    /**
     * @param now the full table as it is now
     * @throws RejectedException {@code DIRECTOR_ONLY}, or {@code MEMBER_NOT_FOUND} for who never had a seat
     */
    Eyes eyes(TableView now, UUID viewer, Optional<UUID> as) {
        if (as.isEmpty() || as.get().equals(viewer)) return Eyes.of(viewer);
        if (!Seats.isDirector(now, viewer)) {
            throw refused(ErrorCode.DIRECTOR_ONLY, "Only a Director may look as someone else.");
        }
        if (!Seats.isMember(now, as.get()) && !hadASeat(now.roomId(), as.get())) {
            throw refused(ErrorCode.MEMBER_NOT_FOUND, "This person never was a member of the room.");
        }
        return new Eyes(as.get(), viewer);
    }

    private boolean hadASeat(UUID roomId, UUID person) {
        return store.list("select user_id from seat_taken where room_id = :room and user_id = :person",
                        Map.of("room", roomId, "person", person), row -> ReadStore.value(row, "user_id", UUID.class))
                .map(found -> !found.isEmpty())
                .blockOptional()
                .orElse(false);
    }

    private static RejectedException refused(ErrorCode code, String message) {
        return new RejectedException(Rejection.of(code, message));
    }
}
