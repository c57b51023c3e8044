package org.dsvtt.contracts.scene;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A token went along a path; it stands at the last point. */
@Revision("1")
public record TokenMoved(UUID tokenId, List<Point> path) implements SceneEvent {}
