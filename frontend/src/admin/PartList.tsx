import { useTranslation } from 'react-i18next';
import styles from './AdminPage.module.css';
import { Card } from './Card';
import type { SeenPart } from './overview';
import { Verdict } from './Verdict';

/** The servers everything leans on. */
export function PartList({ parts }: { parts: readonly SeenPart[] }) {
  const { t } = useTranslation('admin');
  return (
    <Card title={t('parts.title')}>
      <ul className={styles.rows}>
        {parts.map((part) => (
          <li key={part.name}>
            <div className={styles.line}>
              <b className={styles.name}>{t(`parts.names.${part.name}`, { defaultValue: part.name })}</b>
              {part.version !== undefined && <span className="meta">{part.version}</span>}
              <span className={styles.end}>
                {part.away.length === 0 ? (
                  <Verdict is="good">{t('parts.up')}</Verdict>
                ) : (
                  <Verdict is={part.vital ? 'bad' : 'warn'}>{t('parts.away')}</Verdict>
                )}
              </span>
            </div>
            {part.away.length > 0 && <p className={styles.note}>{t(`parts.without.${part.name}`, { defaultValue: '' })}</p>}
            {part.away.map(({ node, reason }) => (
              <p key={node} className={styles.reason}>
                {t('parts.says', { node, reason })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
