import { v7 as newId } from 'uuid';
import type { StoreApi } from 'zustand/vanilla';
import { Rejected } from '../wire/rejected';
import type { Socket } from '../wire/socket';
import type { Command, Id } from '../wire/types';
import { without } from './signals';
import type { PendingMove, TableState } from './types';

type MoveToken = Extract<Command, { type: 'MoveToken' }>;

/** Moves of ours that are shown before the server has answered, and taken back with the reason when it refuses. */
export class OptimisticMoves {
  constructor(private readonly store: StoreApi<TableState>) {}

  async send(command: MoveToken, socket: Socket): Promise<{ seq: number }> {
    const commandId = newId();
    this.#show(command.tokenId, { commandId, path: command.path });
    try {
      const accepted = await socket.send(command, commandId);
      this.#accepted(command.tokenId, commandId, accepted.seq);
      return accepted;
    } catch (reason) {
      this.#takeBack(command.tokenId, commandId);
      if (reason instanceof Rejected && this.store.getState().status !== 'closed') {
        this.store.setState(({ refusals }) => ({ refusals: [...refusals, { commandId, command, reason }] }));
      }
      throw reason;
    }
  }

  #show(tokenId: Id, move: PendingMove): void {
    this.store.setState(({ pendingMoves }) => ({ pendingMoves: { ...pendingMoves, [tokenId]: move } }));
  }

  /** The move stays shown until the table has it: the reply may be quicker than the frame. */
  #accepted(tokenId: Id, commandId: Id, seq: number): void {
    const { pendingMoves, table } = this.store.getState();
    const move = pendingMoves[tokenId];
    if (move?.commandId !== commandId) return;
    if (table !== null && table.seq >= seq) this.#takeBack(tokenId, commandId);
    else this.#show(tokenId, { ...move, seq });
  }

  /** A newer move of the same token stays. */
  #takeBack(tokenId: Id, commandId: Id): void {
    this.store.setState(({ pendingMoves }) =>
      pendingMoves[tokenId]?.commandId === commandId ? { pendingMoves: without(pendingMoves, tokenId) } : {},
    );
  }
}

/** The moves that neither the command of the last frame nor a table at `seq` has in it. */
export function stillPending(moves: TableState['pendingMoves'], seq: number, commandId?: Id): TableState['pendingMoves'] {
  const done = Object.entries(moves).filter(
    ([, move]) => move.commandId === commandId || (move.seq !== undefined && move.seq <= seq),
  );
  return done.reduce((left, [tokenId]) => without(left, tokenId), moves);
}
