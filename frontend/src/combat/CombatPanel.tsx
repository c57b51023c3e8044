import { useTranslation } from 'react-i18next';
import { Swords } from 'lucide-react';
import { EmptyState } from '../ui/EmptyState';
import { CombatControls } from './CombatControls';
import { CombatList } from './CombatList';
import styles from './CombatPanel.module.css';
import { StartCombat } from './StartCombat';
import { TurnCard } from './TurnCard';
import { TurnRibbon } from './TurnRibbon';
import { useCombat, useViewer } from './useCombat';

/** The combat: whose turn it is, who is still to act, and what can be done about it. */
export function CombatPanel() {
  const { t } = useTranslation('combat');
  const running = useCombat();
  const isDirector = useViewer().role === 'DIRECTOR';
  if (!running) {
    return isDirector ? (
      <StartCombat />
    ) : (
      <EmptyState icon={<Swords />} title={t('start.empty')} text={t('start.emptyPlayer')} className={styles.empty} />
    );
  }
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div>
          <span className={styles.label}>{t('round')}</span>
          <b className={styles.round}>{running.combat.round}</b>
        </div>
        <TurnRibbon running={running} />
      </header>
      <div className={styles.scroller}>
        <TurnCard running={running} />
        <CombatList running={running} side="HEROES" />
        <CombatList running={running} side="DIRECTOR" />
      </div>
      {isDirector && <CombatControls running={running} />}
    </div>
  );
}
