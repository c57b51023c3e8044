import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownPlace } from '../table/selectors';
import { useTable } from '../table/TableContext';
import type { SceneView, TokenView } from '../wire/types';
import type { BoardSurface } from './BoardSurface';
import { select } from './boardStore';
import { squareName } from './geometry';
import { useBoard, useBoardStore } from './useBoard';

/** The tokens as a list of buttons, for the keyboard and for those who do not see the board. Arrow keys move the one that has the focus. */
export function TokenList({ scene, surface }: { scene: SceneView; surface: BoardSurface | null }) {
  const { t } = useTranslation('board');
  return (
    <ul className="vh" aria-label={t('tokens', { count: scene.tokens.length })}>
      {scene.tokens.map((token) => (
        <TokenButton key={token.id} token={token} surface={surface} />
      ))}
    </ul>
  );
}

interface TokenButtonProps {
  token: TokenView;
  surface: BoardSurface | null;
}

const TokenButton = memo(function TokenButton({ token, surface }: TokenButtonProps) {
  const { t } = useTranslation('board');
  const board = useBoardStore();
  const selected = useBoard((state) => state.selection.includes(token.id));
  const turn = useTable((state) => state.table?.combat?.currentTokenId === token.id);
  const owner = useTable((state) => (token.ownerId === undefined ? undefined : state.people[token.ownerId]?.name));
  const mine = useTable((state) => token.ownerId === state.me);
  const square = useTable((state) => squareName(shownPlace(state, token)));
  const facts = [
    token.name,
    square,
    mine ? t('fact.yours') : owner === undefined ? undefined : t('fact.of', { name: owner }),
    token.hidden ? t('fact.hidden') : undefined,
    turn ? t('fact.turn') : undefined,
  ];
  return (
    <li>
      <button
        type="button"
        aria-pressed={selected}
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
        onClick={() => select(board, selected ? [] : [token.id])}
        onFocus={(event) => {
          if (!event.currentTarget.matches(':focus-visible')) return;
          board.setState({ focused: token.id });
          surface?.view.bringIntoView(token, token.size);
        }}
        onBlur={() => board.setState(({ focused }) => (focused === token.id ? { focused: undefined } : {}))}
      >
        {facts.filter((fact) => fact !== undefined).join(', ')}
      </button>
    </li>
  );
});
