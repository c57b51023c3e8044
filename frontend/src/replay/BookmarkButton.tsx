import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton } from 'react-aria-components';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Popover } from '../ui/Popover';
import { TextField } from '../ui/TextField';
import styles from './BookmarkButton.module.css';
import { timecode } from './clock';
import { useReplay, useReplayState } from './ReplayContext';
import type { Mark } from './types';
import { useMomentActions } from './useMomentActions';

/** The longest label the table takes, in UTF-16 units. */
const MAX_LABEL = 80;
const NONE: readonly Mark[] = [];

interface BookmarkButtonProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Marks the moment for oneself, and leads to the bookmarks of this stretch. */
export function BookmarkButton(open: BookmarkButtonProps) {
  const { t } = useTranslation('replay');
  return (
    <Popover
      label={t('bookmark.title')}
      placement="top end"
      {...open}
      trigger={<IconButton label={t('bookmark.title')} shortcut="B" placement="top" icon={<BookmarkPlus />} />}
    >
      {(close) => <Bookmarks close={close} />}
    </Popover>
  );
}

function Bookmarks({ close }: { close: () => void }) {
  const { t } = useTranslation('replay');
  const { steer } = useReplay();
  const { name, bookmark, removeBookmark } = useMomentActions();
  const marks = useReplayState((state) => state.timeline?.marks ?? NONE);
  const start = useReplayState((state) => state.axis?.first.at ?? 0);
  const [label, setLabel] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const bookmarks = marks.filter(({ kind }) => kind === 'BOOKMARK');
  return (
    <div className={styles.bookmarks}>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void bookmark(label.trim() === '' ? name() : label.trim()).then((placed) => placed && close());
        }}
      >
        <TextField label={t('bookmark.label')} placeholder={name()} value={label} onChange={setLabel} maxLength={MAX_LABEL} inputRef={input} />
        <Button type="submit" variant="primary">
          {t('bookmark.add')}
        </Button>
      </form>
      {bookmarks.length === 0 ? (
        <p className="meta">{t('bookmark.none')}</p>
      ) : (
        <ul aria-label={t('bookmark.here')} className={styles.list}>
          {bookmarks.map((mark) => (
            <li key={mark.bookmarkId}>
              <PlainButton className={styles.jump ?? ''} onPress={() => steer((player) => player.seek(mark.seq))}>
                <Bookmark className="s" aria-hidden />
                <span className="grow trunc">{mark.label}</span>
                <span className="meta">{timecode(Date.parse(mark.at) - start)}</span>
              </PlainButton>
              <IconButton
                size="sm"
                label={t('bookmark.remove', { label: mark.label })}
                icon={<Trash2 className="s" />}
                onPress={() => mark.bookmarkId !== undefined && void removeBookmark(mark.bookmarkId)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
