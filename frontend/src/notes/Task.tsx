import { Square, SquareCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './NoteText.module.css';

/** Whether a task of a list is done; it is ticked by writing in the note. */
export function Task({ isDone }: { isDone: boolean }) {
  const { t } = useTranslation('notes');
  const Icon = isDone ? SquareCheck : Square;
  return <Icon className={styles.task} role="img" aria-label={t(isDone ? 'task.done' : 'task.open')} />;
}
