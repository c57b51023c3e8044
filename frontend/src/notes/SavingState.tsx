import { Check, CloudOff, HardDrive, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { Spinner } from '../ui/Spinner';
import { classes } from '../ui/classes';
import { Rejected } from '../wire/rejected';
import type { Id } from '../wire/types';
import { isChanged, type Draft } from './draft';
import styles from './Editor.module.css';
import { useDesk } from './useNoteDesk';

/** Where what is written is: here, on its way, or with the server. */
export function SavingState({ noteId, draft }: { noteId: Id; draft: Draft }) {
  const { t } = useTranslation('notes');
  const reason = useReason();
  const isWaiting = useDesk((state) => state.waiting.has(noteId));
  const isKept = useDesk((state) => state.isKept);
  const line = (icon: React.ReactNode, text: string, look?: string) => (
    <p role="status" className={classes(styles.saving, look)}>
      {icon}
      <span>{text}</span>
    </p>
  );
  if (draft.conflict !== undefined) return line(<TriangleAlert className="s" aria-hidden />, t('saving.conflict'), styles.warn);
  if (draft.refusal !== undefined) {
    const { code, message } = draft.refusal;
    return line(<TriangleAlert className="s" aria-hidden />, t('saving.refused', { reason: reason(new Rejected(code, message)) }), styles.danger);
  }
  if (!isKept) return line(<TriangleAlert className="s" aria-hidden />, t('saving.notKept'), styles.warn);
  if (isWaiting) return line(<CloudOff className="s" aria-hidden />, t('saving.waiting'), styles.warn);
  if (draft.delivery !== undefined) return line(<Spinner />, t('saving.sending'));
  if (isChanged(draft)) return line(<HardDrive className="s" aria-hidden />, t('saving.kept'));
  return line(<Check className="s" aria-hidden />, t('saving.saved', { version: draft.basedOn }), styles.good);
}
