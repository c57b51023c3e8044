import { fakeSession, type FakeSession } from '../dock/fixtures';
import { evolve } from '../table/evolve';
import type { TableState } from '../table/types';
import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import type { Change, Command, SceneView, TokenView } from '../wire/types';

const FILLS = ['#39444a', '#7d3a30', '#8a5f1f', '#5d6b24', '#23684c', '#1f5f7a', '#40489a', '#6b4a8a', '#8a3a63', '#c9c2b2'];

/** A scene of 60 × 40 squares so full of tokens that drawing it takes time. */
export function crowdedScene(count = 500): SceneView {
  const tokens = Array.from({ length: count }, (_, index): TokenView => {
    const color = FILLS[index % FILLS.length];
    return {
      id: `thrall-${index}`,
      name: `Tide Thrall ${index + 1}`,
      x: (index * 7) % 60,
      y: Math.floor((index * 7) / 60) % 40,
      size: 1,
      hidden: index % 17 === 0,
      ...(color === undefined ? {} : { color }),
    };
  });
  return { id: 'crowd', name: 'The whole tide', width: 60, height: 40, fog: { width: 60, height: 40, covered: '' }, tokens };
}

/** A session whose table does what it is asked, or refuses every command that `refuses` is true of. */
export function livingSession(changes: Partial<TableState> = {}, refuses: (command: Command) => boolean = () => false): FakeSession {
  const session = fakeSession(changes);
  session.send = async (command) => {
    session.sent.push(command);
    const pending = command.type === 'MoveToken' ? { [command.tokenId]: { commandId: 'command', path: command.path } } : {};
    session.store.setState(({ pendingMoves }) => ({ pendingMoves: { ...pendingMoves, ...pending } }));
    await Promise.resolve();
    const refused = refuses(command);
    session.store.setState(({ table }) => ({
      pendingMoves: {},
      table: table === null || refused ? table : changesOf(command).reduce((before, change) => evolve(before, change, NOW), table),
    }));
    if (refused) throw new Rejected('NOT_YOUR_TURN', 'It is Wend’s turn.');
    return { seq: 1001 };
  };
  return session;
}

const NOW = { seq: 1001, at: '2026-11-22T19:40:00Z' };

function changesOf(command: Command): Change[] {
  switch (command.type) {
    case 'MoveToken':
      return [{ ...command, type: 'TokenMoved' }];
    case 'HideToken':
      return [{ ...command, type: 'TokenHidden' }];
    case 'RevealToken':
      return [{ ...command, type: 'TokenRevealed' }];
    case 'RemoveToken':
      return [{ ...command, type: 'TokenRemoved' }];
    case 'PlaceToken':
      return [{ ...command, hidden: command.hidden ?? false, type: 'TokenPlaced' }];
    case 'EditToken':
      return [{ ...command, type: 'TokenEdited' }];
    case 'RevealFog':
      return [{ ...command, type: 'FogRevealed' }];
    case 'HideFog':
      return [{ ...command, type: 'FogHidden' }];
    case 'AddScene':
      return [{ ...command, type: 'SceneAdded' }];
    case 'EditScene':
      return [{ ...command, type: 'SceneEdited' }];
    case 'AlignGrid':
      return [{ ...command, type: 'GridAligned' }];
    case 'ActivateScene':
      return [{ ...command, type: 'SceneActivated' }];
    default:
      return [];
  }
}

/** A server that has no images. */
export function noPictures(): Api {
  const none = () => Promise.reject(new Rejected('ASSET_NOT_FOUND', 'There is no such image.'));
  const api: Partial<Api> = { asset: none, assetTile: none, assetImage: none, uploadAsset: none };
  return api as Api;
}
