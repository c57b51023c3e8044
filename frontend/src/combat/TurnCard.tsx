import { CornerDownLeft, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../dock/useAct';
import { usePerson } from '../people/usePerson';
import { Button } from '../ui/Button';
import type { Id } from '../wire/types';
import { TokenAvatar } from './TokenAvatar';
import styles from './TurnCard.module.css';
import { mayEndTurn } from './rights';
import { useViewer, type Combat } from './useCombat';

/** Whose turn it is now, or which side chooses who acts next. */
export function TurnCard({ running }: { running: Combat }) {
  const { t } = useTranslation('combat');
  const viewer = useViewer();
  const act = useAct();
  const { combat, current } = running;
  const endTurn = mayEndTurn(combat, current?.token, viewer) && (
    <Button variant="primary" size="sm" onPress={() => void act({ type: 'NextTurn' })} className={styles.end ?? ''}>
      {t('endTurn')}
      <CornerDownLeft className="s" />
    </Button>
  );

  if (current) {
    return (
      <section className={styles.card} data-now="true" aria-label={t('now')}>
        <TokenAvatar token={current.token} side={current.side} size="l" />
        <div className={styles.words}>
          <h3>{current.token.name}</h3>
          <p className="meta">
            {t(`sideOf.${current.side}`)}
            {current.token.ownerId !== undefined && <PlayedBy userId={current.token.ownerId} />}
          </p>
        </div>
        {endTurn}
      </section>
    );
  }
  if (combat.mode === 'INITIATIVE' || combat.sideToAct === undefined) {
    return (
      <section className={styles.card} aria-label={t('now')}>
        <div className={styles.words}>
          <h3>{t('someonesTurn')}</h3>
          <p className="meta">{t('someoneUnseen')}</p>
        </div>
        {endTurn}
      </section>
    );
  }
  return (
    <section className={styles.card} aria-label={t('now')}>
      <div className={styles.words}>
        <h3>{t(`sideActs.${combat.sideToAct}`)}</h3>
        <p className="meta">{t(`chooseNext.${combat.sideToAct}`)}</p>
      </div>
      {viewer.role === 'DIRECTOR' && (
        <Button variant="secondary" size="sm" icon={<SkipForward className="s" />} onPress={() => void act({ type: 'NextTurn' })} className={styles.end ?? ''}>
          {t('nextTurn')}
        </Button>
      )}
    </section>
  );
}

function PlayedBy({ userId }: { userId: Id }) {
  const { t } = useTranslation('combat');
  const { name } = usePerson(userId);
  return <> · {t('playedBy', { name })}</>;
}
