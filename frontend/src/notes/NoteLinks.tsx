import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { centredOn } from '../board/camera';
import { select, tokenOf } from '../board/boardStore';
import { useBoard, useBoardStore } from '../board/useBoard';
import { useLiveSession, useTable } from '../table/TableContext';
import type { Id } from '../wire/types';
import { notePath } from './addresses';
import styles from './NoteText.module.css';
import { useNotes } from './useNotes';
import { useOpenNote } from './useOpenNote';

/** Opens another note; only its words for whoever may not read that. */
export function NoteLink({ noteId, children }: { noteId: Id; children?: ReactNode }) {
  const { t } = useTranslation('notes');
  const { data: notes } = useNotes();
  if (notes !== undefined && !notes.some((note) => note.noteId === noteId)) {
    return (
      <span className={styles.closed} title={t('link.closed')}>
        {children}
      </span>
    );
  }
  return (
    <NoteAnchor noteId={noteId} className={styles.ours}>
      {children}
    </NoteAnchor>
  );
}

interface NoteAnchorProps {
  noteId: Id;
  className: string | undefined;
  children?: ReactNode;
}

/** Leads to a note: in place by a plain click, in another window like any other link. */
export function NoteAnchor({ noteId, className, children }: NoteAnchorProps) {
  const { roomId } = useLiveSession();
  const open = useOpenNote();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(noteId);
  };
  return (
    <a href={notePath(roomId, noteId)} className={className} onClick={follow}>
      {children}
    </a>
  );
}

/** Selects a token on the board and brings it into the middle; only its words where it does not stand. */
export function TokenLink({ tokenId, children }: { tokenId: Id; children?: ReactNode }) {
  const { t } = useTranslation('notes');
  const board = useBoardStore();
  const preparing = useBoard((state) => state.preparing);
  const token = useTable((state) => tokenOf(state, preparing === undefined ? {} : { preparing }, tokenId));
  if (token === undefined) {
    return (
      <span className={styles.closed} title={t('link.noToken')}>
        {children}
      </span>
    );
  }
  const show = () => {
    const { camera, view, insets } = board.getState();
    select(board, [token.id]);
    board.setState({ camera: centredOn({ x: token.x + token.size / 2, y: token.y + token.size / 2 }, camera.scale, view, insets) });
  };
  return (
    <button type="button" className={styles.ours} title={t('link.showToken')} onClick={show}>
      {children}
    </button>
  );
}
