import { Flag, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../dock/ConfirmButton';
import { useAct } from '../dock/useAct';
import { Button } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import styles from './CombatPanel.module.css';
import { defaultSide } from './lineup';
import { useSceneTokens, type Combat } from './useCombat';

/** What a Director does with the combat as a whole. */
export function CombatControls({ running }: { running: Combat }) {
  const { t } = useTranslation('combat');
  const act = useAct();
  const tokens = useSceneTokens();
  const taking = new Set(running.combat.combatants.map(({ tokenId }) => tokenId));
  const others = tokens.filter(({ id }) => !taking.has(id));
  return (
    <footer className={styles.controls}>
      <Menu
        label={t('add')}
        placement="top start"
        trigger={
          <Button variant="secondary" size="sm" icon={<Plus className="s" />}>
            {t('add')}
          </Button>
        }
      >
        {others.length === 0 && <MenuItem label={t('addNone')} isDisabled onAction={() => undefined} />}
        {others.map((token) => (
          <MenuItem
            key={token.id}
            label={token.name}
            onAction={() => void act({ type: 'AddCombatant', combatant: { tokenId: token.id, side: defaultSide(token) } })}
          />
        ))}
      </Menu>
      <ConfirmButton
        trigger={
          <Button variant="ghost" size="sm" icon={<Flag className="s" />}>
            {t('end')}
          </Button>
        }
        question={t('endAsk')}
        confirm={t('endConfirm')}
        cancel={t('keepOn')}
        onConfirm={() => void act({ type: 'EndCombat' })}
      />
    </footer>
  );
}
