import { History, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { optionId } from './Results';
import styles from './Results.module.css';

interface RecentListProps {
  listId: string;
  /** The last one first. */
  texts: readonly string[];
  active: number;
  onPoint: (index: number) => void;
  onChoose: (text: string) => void;
  onForget: () => void;
}

/** Before anything is asked: what was searched for lately, or what one could search for. */
export function RecentList({ listId, texts, active, onPoint, onChoose, onForget }: RecentListProps) {
  const { t } = useTranslation('search');
  if (texts.length === 0) {
    return <EmptyState icon={<Search aria-hidden />} title={t('start.title')} text={t('start.text')} className={styles.state} />;
  }
  return (
    <div className={styles.scroller}>
      <div className={styles.recentHead}>
        <span>{t('recent')}</span>
        <Button variant="ghost" size="sm" onPress={onForget}>
          {t('forget')}
        </Button>
      </div>
      <div id={listId} role="listbox" aria-label={t('recent')} className={styles.recent}>
        {texts.map((text, index) => (
          // the field has the focus and the keys; this is only pointed at
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={text}
            id={optionId(listId, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.hit}
            onPointerMove={() => onPoint(index)}
            onClick={() => onChoose(text)}
          >
            <History className="s" aria-hidden />
            <span className="grow trunc">{text}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
