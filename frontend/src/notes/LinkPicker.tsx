import type { Editor } from '@tiptap/core';
import { CircleUserRound, NotebookText } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './Editor.module.css';
import { matching, type Linkable } from './linkables';

/** Two brackets and what follows them, up to the caret. */
const ASKED = /\[\[([^[\]\n]{0,60})$/u;

interface Asked {
  /** Where the brackets begin, and the caret, as places in the document. */
  from: number;
  to: number;
  typed: string;
}

interface LinkPickerProps {
  editor: Editor;
  linkables: readonly Linkable[];
  /** Gets what takes keys while the picker is open, and tells whether it did. */
  onKeys: (take: TakesKeys) => void;
}

export type TakesKeys = (event: KeyboardEvent) => boolean;

/** Offers notes and tokens to link to after `[[`. The caret stays in the text, which tells the active one to screen readers. */
export function LinkPicker({ editor, linkables, onKeys }: LinkPickerProps) {
  const { t } = useTranslation('notes');
  const id = useId();
  const [asked, setAsked] = useState<Asked>();
  const [moved, setMoved] = useState({ typed: '', index: 0 });
  const dismissed = useRef<number>(undefined);
  const found = asked === undefined ? [] : matching(linkables, asked.typed);
  // other words, other options: it begins at the first again
  const index = moved.typed === asked?.typed ? Math.min(moved.index, found.length - 1) : 0;
  const active = found[index];

  useEffect(() => {
    const look = () => {
      const now = askedIn(editor);
      if (now?.from !== dismissed.current) dismissed.current = undefined;
      setAsked(dismissed.current === undefined ? now : undefined);
    };
    editor.on('transaction', look);
    return () => void editor.off('transaction', look);
  }, [editor]);

  const choose = ({ address, name }: Linkable) => {
    if (asked === undefined) return;
    editor
      .chain()
      .focus()
      .insertContentAt({ from: asked.from, to: asked.to }, [
        { type: 'text', text: name, marks: [{ type: 'link', attrs: { href: address } }] },
        { type: 'text', text: ' ' },
      ])
      .run();
  };

  useEffect(() => {
    onKeys((event) => {
      if (asked === undefined || found.length === 0) return false;
      switch (event.key) {
        case 'ArrowDown':
          setMoved({ typed: asked.typed, index: (index + 1) % found.length });
          return true;
        case 'ArrowUp':
          setMoved({ typed: asked.typed, index: (index + found.length - 1) % found.length });
          return true;
        case 'Enter':
        case 'Tab':
          if (active !== undefined) choose(active);
          return true;
        case 'Escape':
          dismissed.current = asked.from;
          setAsked(undefined);
          return true;
        default:
          return false;
      }
    });
  });

  const isOpen = asked !== undefined && found.length > 0;
  const activeId = isOpen && active !== undefined ? `${id}-${active.address}` : undefined;
  useEffect(() => {
    if (activeId === undefined) return; // also before the editor is on the page and has an element
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', activeId);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, activeId]);

  if (!isOpen) return null;
  return createPortal(
    <div id={id} role="listbox" aria-label={t('picker.label')} className={styles.picker} style={placeAt(editor, asked.from)}>
      {found.map((linkable) => (
        // the keyboard chooses from the text
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={linkable.address}
          id={`${id}-${linkable.address}`}
          role="option"
          tabIndex={-1}
          aria-selected={linkable === active}
          className={styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(linkable)}
        >
          {linkable.kind === 'note' ? <NotebookText className="s" aria-hidden /> : <CircleUserRound className="s" aria-hidden />}
          <span className="grow trunc">{linkable.name}</span>
          <span className="meta">{t(`picker.${linkable.kind}`)}</span>
        </div>
      ))}
    </div>,
    document.body,
  );
}

function askedIn({ state }: Editor): Asked | undefined {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.spec.code === true) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\u{FFFC}');
  const match = ASKED.exec(before);
  return match === null ? undefined : { from: $from.pos - match[0].length, to: $from.pos, typed: match[1] ?? '' };
}

const WIDTH = 300;
const HEIGHT = 260;

/** Below the brackets, or above them where the window ends. */
function placeAt({ view }: Editor, position: number): React.CSSProperties {
  const { left, top, bottom } = view.coordsAtPos(position);
  const x = Math.max(8, Math.min(left, window.innerWidth - WIDTH - 8));
  return bottom + HEIGHT < window.innerHeight
    ? { left: x, top: bottom + 4, width: WIDTH }
    : { left: x, bottom: window.innerHeight - top + 4, width: WIDTH };
}
