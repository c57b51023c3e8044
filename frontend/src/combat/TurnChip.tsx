import { Swords } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../ui/Panel';
import { TokenAvatar } from './TokenAvatar';
import styles from './TurnChip.module.css';
import { useCombat, useViewer, type Combat } from './useCombat';

/** Whose turn it is, at the top of the table; nothing while no combat runs. */
export function TurnChip() {
  const { t } = useTranslation('combat');
  const running = useCombat();
  if (!running) return null;
  const { combat, current } = running;
  const side = current?.side ?? combat.sideToAct;
  return (
    <Panel className={styles.chip}>
      {current ? <TokenAvatar token={current.token} side={current.side} isActing /> : <Swords />}
      <div>
        <b className="trunc">
          <Turn running={running} />
        </b>
        <span className="meta trunc">{[t('roundNumber', { round: combat.round }), side && t(`sideOf.${side}`)].filter(Boolean).join(' · ')}</span>
      </div>
    </Panel>
  );
}

function Turn({ running: { combat, current } }: { running: Combat }) {
  const { t } = useTranslation('combat');
  const viewer = useViewer();
  if (current) return t(current.token.ownerId === viewer.userId ? 'yourTurn' : 'turnOf', { name: current.token.name });
  return combat.mode === 'ALTERNATING' && combat.sideToAct !== undefined ? t(`sideActs.${combat.sideToAct}`) : t('someonesTurn');
}
