import { Copy, Eye, EyeOff, Pencil, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDirect, shownPlace } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import type { TokenView } from '../wire/types';
import { duplicate, removeTokens, toggleHidden } from './boardActions';
import { openPanel, type BoardState } from './boardStore';
import { toView } from './camera';
import { squareName } from './geometry';
import styles from './TokenBar.module.css';
import { useBoardStore, useSelectedTokens } from './useBoard';
import type { TableState } from '../table/types';

/** Beside the selected tokens: what they are, and for a Director what can be done with them. */
export function TokenBar() {
  const { t } = useTranslation('board');
  const session = useSession();
  const board = useBoardStore();
  const director = useTable(mayDirect);
  const tokens = useSelectedTokens();
  const owner = useTable((state) => ownerName(state, tokens));
  const bar = usePlacement(tokens);
  const [only, another] = tokens;
  if (only === undefined) return null;
  const hidden = tokens.every((token) => token.hidden);
  return (
    <Panel ref={bar} className={styles.bar} role="toolbar" aria-label={t('selected', { count: tokens.length, name: only.name })}>
      <span className={styles.what}>
        <b className="trunc">{another === undefined ? only.name : t('tokens', { count: tokens.length })}</b>
        {another === undefined && <span className="meta">{[squareName(only), owner].filter(Boolean).join(' · ')}</span>}
      </span>
      {director && (
        <>
          {another === undefined && (
            <IconButton
              placement="top"
              label={t('edit')}
              icon={<Pencil />}
              onPress={() => openPanel(board, { kind: 'editToken', tokenId: only.id })}
            />
          )}
          <IconButton
            placement="top"
            label={hidden ? t('reveal') : t('hide')}
            icon={hidden ? <Eye /> : <EyeOff />}
            onPress={() => void toggleHidden(session, tokens)}
          />
          <IconButton placement="top" label={t('duplicate')} icon={<Copy />} onPress={() => void duplicate(session, tokens)} />
          <IconButton
            placement="top"
            label={t('remove')}
            shortcut="Del"
            icon={<Trash2 />}
            onPress={() =>
              void removeTokens(session, tokens, {
                gone: t('removed', { count: tokens.length, name: only.name }),
                putBack: t('putBack'),
              })
            }
          />
        </>
      )}
    </Panel>
  );
}

function ownerName(state: TableState, [only]: readonly TokenView[]): string | undefined {
  return only?.ownerId === undefined ? undefined : state.people[only.ownerId]?.name;
}

/** Keeps the bar above the tokens while the view and the tokens move, without rendering anew. */
function usePlacement(tokens: readonly TokenView[]): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  const session = useSession();
  const board = useBoardStore();
  useLayoutEffect(() => {
    const place = () => {
      if (bar.current !== null) bar.current.style.translate = placement(bar.current, tokens, session.store.getState(), board.getState());
    };
    place();
    const stops = [board.subscribe(place), session.store.subscribe(place)];
    return () => stops.forEach((stop) => stop());
  });
  return bar;
}

const GAP = 14;

function placement(bar: HTMLElement, tokens: readonly TokenView[], state: TableState, { camera, view, insets }: BoardState): string {
  const corners = tokens.map((token) => ({ ...toView(camera, shownPlace(state, token)), side: token.size * camera.scale }));
  const left = Math.min(...corners.map((corner) => corner.x));
  const right = Math.max(...corners.map((corner) => corner.x + corner.side));
  const top = Math.min(...corners.map((corner) => corner.y));
  const bottom = Math.max(...corners.map((corner) => corner.y + corner.side));
  const { offsetWidth: width, offsetHeight: height } = bar;
  const x = Math.max(insets.left, Math.min((left + right - width) / 2, view.width - insets.right - width));
  const above = top - height - GAP;
  const y = above >= insets.top ? above : bottom + GAP + 16;
  return `${Math.round(x)}px ${Math.round(Math.max(insets.top, Math.min(y, view.height - height - insets.bottom)))}px`;
}
