import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../table/TableContext';
import type { DividerChange } from '../table/types';
import type { Id } from '../wire/types';
import styles from './Divider.module.css';
import { dayName } from './times';
import { useToday } from './useToday';

/** A line between stretches of play. */
export function Divider({ change }: { change: DividerChange }) {
  const { t } = useTranslation('chat');
  switch (change.type) {
    case 'SessionStarted':
      return <Line>{t('divider.SessionStarted', { number: change.number })}</Line>;
    case 'RoundStarted':
      return <Line>{t(change.round === 1 ? 'divider.firstRound' : 'divider.RoundStarted', { round: change.round })}</Line>;
    case 'SessionEnded':
      return (
        <Line>
          {t('divider.SessionEnded')} <RecapLink sessionId={change.sessionId} />
        </Line>
      );
    case 'CombatStarted':
    case 'CombatEnded':
      return <Line>{t(`divider.${change.type}`)}</Line>;
  }
}

/** The day that begins here. */
export function DayDivider({ at }: { at: string }) {
  const { t, i18n } = useTranslation('chat');
  return <Line>{dayName(at, useToday(), i18n.language, t)}</Line>;
}

/** The way to what the session was. */
function RecapLink({ sessionId }: { sessionId: Id }) {
  const { t } = useTranslation('recap');
  const { roomId } = useSession();
  return <Link to={`/rooms/${roomId}/sessions/${sessionId}/recap`}>{t('see')}</Link>;
}

function Line({ children }: { children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}
