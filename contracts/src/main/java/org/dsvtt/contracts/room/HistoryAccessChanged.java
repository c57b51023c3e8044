package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Revision;

/** Members who do not direct may look back this far from now on, also into what was before. */
@Revision("1")
public record HistoryAccessChanged(HistoryAccess access) implements RoomEvent {}
