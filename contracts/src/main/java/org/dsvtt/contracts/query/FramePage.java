package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableView;

/** Frames without a hole, or, when too many were missed, the whole table instead and no frames. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FramePage(List<Frame> frames, Optional<TableView> table) {}
