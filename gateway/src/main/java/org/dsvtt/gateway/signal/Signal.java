package org.dsvtt.gateway.signal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Shape;
import org.dsvtt.contracts.scene.Point;

/**
 * Something shown in passing. In JSON the simple name of the record is the property {@code type}. Signals check their own
 * shape and throw {@link MalformedField}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Signal {

    /** Where the sender points; squares. */
    record Cursor(UUID sceneId, double x, double y) implements Signal {
        public Cursor {
            Shape.required(sceneId, "sceneId");
            Shape.coordinate(x, "x");
            Shape.coordinate(y, "y");
        }
    }

    /** Look here; squares. */
    record Ping(UUID sceneId, double x, double y) implements Signal {
        public Ping {
            Shape.required(sceneId, "sceneId");
            Shape.coordinate(x, "x");
            Shape.coordinate(y, "y");
        }
    }

    /** The sender is dragging a token; the path so far, without the start, as in a move. */
    record Drag(UUID tokenId, List<Point> path) implements Signal {
        public Drag {
            Shape.required(tokenId, "tokenId");
            path = Shape.list(path, "path", 0, Limits.PATH_POINTS);
        }
    }

    /** The drag is over, whether or not a move comes of it. */
    record DragEnd(UUID tokenId) implements Signal {
        public DragEnd {
            Shape.required(tokenId, "tokenId");
        }
    }

    /** The sender is writing a message. */
    record Typing() implements Signal {}

    /**
     * The sender leads a replay, which others may follow with their own eyes.
     *
     * @param seq the event after which the table is shown
     * @param speed of the replay, 1 being that of play
     */
    record Replay(long seq, boolean playing, double speed) implements Signal {
        private static final double SLOWEST = 0.5;
        private static final double FASTEST = 16;

        public Replay {
            Shape.sequence(seq, "seq");
            if (!(speed >= SLOWEST && speed <= FASTEST)) throw new MalformedField("speed", "must be from 0.5 to 16");
        }
    }

    /** The sender leads no replay any more. */
    record ReplayEnd() implements Signal {}
}
