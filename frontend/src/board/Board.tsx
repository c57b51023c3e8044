import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDirect } from '../table/selectors';
import { useSession, useTable } from '../table/TableContext';
import { useApi } from '../wire/ApiContext';
import { EmptyBoard } from '../scene/EmptyBoard';
import { GridHandles } from '../scene/GridHandles';
import { PreparingBanner } from '../scene/PreparingBanner';
import { SceneSidePanel } from '../scene/SceneSidePanel';
import { placeToken } from './boardActions';
import { BoardSurface } from './BoardSurface';
import { Announcements } from './Announcements';
import styles from './Board.module.css';
import { FogBar } from './FogBar';
import { TokenBar } from './TokenBar';
import { TokenList } from './TokenList';
import { ToolRail } from './ToolRail';
import { useBoard, useBoardStore, useShownScene } from './useBoard';
import { useBoardKeys } from './useBoardKeys';
import { ZoomPanel } from './ZoomPanel';

/** The board: fills the window below every panel, with its tools, and with what a Director needs to set a scene. */
export function Board() {
  const { t } = useTranslation('board');
  const session = useSession();
  const board = useBoardStore();
  const api = useApi();
  const host = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<BoardSurface | null>(null);
  const director = useTable(mayDirect);
  const scene = useShownScene();
  const tool = useBoard((state) => state.tool);
  const dragging = useBoard((state) => state.dragging);

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = new BoardSurface(host.current, {
      session,
      board,
      images: api,
      squaresWord: (count) => t('squares', { count }),
      onPlace: (place) => void placeToken(session, board.getState().draft, place, t('newToken')),
    });
    setSurface(made);
    return () => made.dispose();
  }, [session, board, api, t]);
  useBoardKeys(surface);

  return (
    <main aria-label={t('label')}>
      <div ref={host} className={styles.board} data-tool={tool} data-dragging={dragging || undefined} data-testid="board" />
      {scene === undefined ? (
        <EmptyBoard />
      ) : (
        <>
          <TokenList scene={scene} surface={surface} />
          <ToolRail />
          <ZoomPanel onFit={() => surface?.view.fit()} />
          <GridHandles />
          {!dragging && <TokenBar />}
          {tool === 'fog' && director && <FogBar scene={scene} />}
        </>
      )}
      {director && <PreparingBanner />}
      {director && <SceneSidePanel />}
      <Announcements />
    </main>
  );
}
