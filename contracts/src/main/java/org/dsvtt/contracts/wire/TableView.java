package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.HistoryAccess;

/**
 * A table as one viewer may see it, after the event {@code seq}.
 *
 * @param seq the sequence number of the last event in it; frames go on at {@code seq + 1}
 * @param inviteCode only for Directors
 * @param historyAccess how far back members who do not direct may look
 * @param session the last session that was started, running or not
 * @param scene the active scene
 * @param preparedScenes the other scenes, in the order of their ids as text; only for Directors
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TableView(
        UUID roomId,
        long seq,
        String name,
        Optional<String> inviteCode,
        HistoryAccess historyAccess,
        List<MemberView> members,
        Optional<SessionView> session,
        Optional<SceneView> scene,
        List<SceneView> preparedScenes,
        Optional<CombatView> combat) {}
