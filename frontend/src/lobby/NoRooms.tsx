import { useTranslation } from 'react-i18next';
import { CreateRoom } from './CreateRoom';
import { JoinRoom } from './JoinRoom';
import styles from './NoRooms.module.css';

/** The lobby of somebody who is new. */
export function NoRooms() {
  const { t } = useTranslation('lobby');
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 210 92" className={styles.picture} aria-hidden="true">
        <g className={styles.grid}>
          <path d="M1 91 55 35h150l-54 56Z" className={styles.edge} />
          <path d="M38.5 91l54-56M76 91l54-56M113.5 91l54-56M14.500 77h150M28 63h150M41.500 49h150" />
        </g>
        <circle cx="93" cy="56" r="13" className={styles.here} />
        <circle cx="136" cy="70" r="13" className={styles.open} />
        <path d="M165 1l11 13-11 13-11-13Z" className={styles.die} />
      </svg>
      <h1 className={styles.title}>{t('empty.title')}</h1>
      <p className={styles.text}>{t('empty.text')}</p>
      <div className={styles.ways}>
        <CreateRoom />
        <JoinRoom />
      </div>
    </div>
  );
}
