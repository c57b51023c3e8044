package org.dsvtt.gateway.presence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people of one room with how often they are there. A value. */
record Attendance(Map<UUID, Seat> seats) {
    static final Attendance NOBODY = new Attendance(Map.of());

    /**
     * @param sockets how many listen; with none the person is about to be gone
     * @param departure names the leave that happened last
     */
    record Seat(int sockets, long departure) {}

    Attendance {
        seats = Map.copyOf(seats);
    }

    Set<UUID> people() {
        return seats.keySet();
    }

    Attendance entered(UUID userId) {
        var seat = seats.getOrDefault(userId, new Seat(0, 0));
        return with(userId, new Seat(seat.sockets() + 1, seat.departure()));
    }

    Attendance left(UUID userId, long departure) {
        var seat = seats.get(userId);
        return seat == null ? this : with(userId, new Seat(Math.max(0, seat.sockets() - 1), departure));
    }

    /** The grace after a departure is over: whoever did not come back since is gone. */
    Attendance expired(UUID userId, long departure) {
        var seat = seats.get(userId);
        return seat != null && seat.sockets() == 0 && seat.departure() == departure ? removed(userId) : this;
    }

    Attendance removed(UUID userId) {
        var others = new HashMap<>(seats);
        others.remove(userId);
        return new Attendance(others);
    }

    private Attendance with(UUID userId, Seat seat) {
        var all = new HashMap<>(seats);
        all.put(userId, seat);
        return new Attendance(all);
    }
}
