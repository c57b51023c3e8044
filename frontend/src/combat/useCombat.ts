import { useMemo } from 'react';
import { isPast, myself } from '../table/selectors';
import { useTable } from '../table/TableContext';
import type { CombatView, Combatant, Id, TokenView } from '../wire/types';
import type { Viewer } from './rights';

const NO_TOKENS: readonly TokenView[] = [];

/** A combatant whose token the viewer sees. */
export interface Participant extends Combatant {
  token: TokenView;
}

/** The running combat as the viewer sees it. */
export interface Combat {
  combat: CombatView;
  /** In initiative order, or in the order they were added. */
  participants: readonly Participant[];
  /** Whose turn it is, if a turn runs and the token is seen. */
  current: Participant | undefined;
  tokens: ReadonlyMap<Id, TokenView>;
}

export function useSceneTokens(): readonly TokenView[] {
  return useTable((state) => state.table?.scene?.tokens ?? NO_TOKENS);
}

export function useCombat(): Combat | undefined {
  const combat = useTable((state) => state.table?.combat);
  const tokens = useSceneTokens();
  return useMemo(() => {
    if (!combat) return undefined;
    const byId = new Map(tokens.map((token) => [token.id, token]));
    const participants = combat.combatants.flatMap((combatant) => {
      const token = byId.get(combatant.tokenId);
      return token ? [{ ...combatant, token }] : [];
    });
    return { combat, participants, current: participants.find(({ tokenId }) => tokenId === combat.currentTokenId), tokens: byId };
  }, [combat, tokens]);
}

/** Who looks. Somebody whose seat is not known may do nothing, and neither may anybody in the past. */
export function useViewer(): Viewer {
  const userId = useTable((state) => state.me);
  const role = useTable((state) => (isPast(state) ? undefined : myself(state)?.role)) ?? 'SPECTATOR';
  return { userId, role };
}
