import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import type { Id } from '../wire/types';
import styles from './Note.module.css';
import { useNoteDesk, useNoteDraft } from './useNoteDesk';
import { useGoToNotes } from './useOpenNote';

/** What was written in a note that is gone can become a note of one's own. */
export function RescueDraft({ noteId }: { noteId: Id }) {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const draft = useNoteDraft(noteId);
  const go = useGoToNotes();
  if (draft === undefined) return null;
  const rescue = () => {
    const rescued = desk.create({ kind: 'PRIVATE', people: [] }, draft.content);
    desk.discard(noteId);
    go({ view: 'editor', noteId: rescued });
  };
  return (
    <div role="status" className={styles.notice}>
      <p>{t('gone.unsaved')}</p>
      <Button size="sm" onPress={rescue}>
        {t('gone.rescue')}
      </Button>
    </div>
  );
}
