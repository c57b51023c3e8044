import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { classes } from './classes';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** What to do about it. */
  text?: string;
  action?: ReactNode;
  className?: string | undefined;
}

/** Nothing there yet, and what to do. */
export function EmptyState({ icon, title, text, action, className }: EmptyStateProps) {
  return (
    <div className={classes(styles.state, className)}>
      {icon}
      <b>{title}</b>
      {text !== undefined && <p>{text}</p>}
      {action}
    </div>
  );
}

/** It did not work: what happened, and one way out. */
export function FailedState({ title, text, onRetry }: { title: string; text: string; onRetry: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert aria-hidden />}
        title={title}
        text={text}
        action={
          <Button size="sm" onPress={onRetry}>
            {t('tryAgain')}
          </Button>
        }
      />
    </div>
  );
}
