import { Check, EyeOff, Swords } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from 'react-aria-components';
import { useAct } from '../dock/useAct';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Segments } from '../ui/Segments';
import { Select } from '../ui/Select';
import type { Side, TokenView, TurnMode } from '../wire/types';
import styles from './CombatPanel.module.css';
import { InitiativeField } from './InitiativeField';
import { TokenAvatar } from './TokenAvatar';
import { choiceOf, combatantsOf, inOrder, type Choice, type Lineup } from './lineup';
import { useSceneTokens } from './useCombat';

const MODES: readonly TurnMode[] = ['ALTERNATING', 'INITIATIVE'];
const SIDES: readonly Side[] = ['HEROES', 'DIRECTOR'];

/** Where a Director starts a combat: how turns go, and who takes part on which side. */
export function StartCombat() {
  const { t } = useTranslation('combat');
  const act = useAct();
  const tokens = inOrder(useSceneTokens());
  const [mode, setMode] = useState<TurnMode>('ALTERNATING');
  const [firstSide, setFirstSide] = useState<Side>('HEROES');
  const [lineup, setLineup] = useState<Lineup>({});

  if (tokens.length === 0) {
    return <EmptyState icon={<Swords />} title={t('start.empty')} text={t('start.noTokens')} className={styles.empty} />;
  }
  const combatants = combatantsOf(lineup, tokens, mode);
  const choose = (token: TokenView, changes: Partial<Choice>) =>
    setLineup((now) => ({ ...now, [token.id]: { ...choiceOf(now, token), ...changes } }));
  const chooseAll = (takesPart: boolean) =>
    setLineup((now) => Object.fromEntries(tokens.map((token) => [token.id, { ...choiceOf(now, token), takesPart }])));

  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: 'StartCombat', mode, firstSide, combatants });
      }}
    >
      <div className={styles.scroller}>
        <div className={styles.setup}>
          <Segments
            label={t('mode.label')}
            value={mode}
            onChange={setMode}
            items={MODES.map((id) => ({ id, label: t(`mode.${id}`) }))}
          />
          <p className="meta">{t(`mode.${mode}Text`)}</p>
          {mode === 'ALTERNATING' && (
            <div className={styles.first}>
              <span className={styles.label}>{t('start.firstSide')}</span>
              <Segments
                label={t('start.firstSide')}
                value={firstSide}
                onChange={setFirstSide}
                items={SIDES.map((id) => ({ id, label: t(`side.${id}`) }))}
              />
            </div>
          )}
          <div className={styles.first}>
            <span className={styles.label}>{t('start.who')}</span>
            <span>
              <Button variant="ghost" size="sm" onPress={() => chooseAll(true)}>
                {t('start.all')}
              </Button>
              <Button variant="ghost" size="sm" onPress={() => chooseAll(false)}>
                {t('start.none')}
              </Button>
            </span>
          </div>
        </div>
        <ul className={styles.lineup}>
          {tokens.map((token) => (
            <Candidate key={token.id} token={token} choice={choiceOf(lineup, token)} mode={mode} onChoose={(changes) => choose(token, changes)} />
          ))}
        </ul>
      </div>
      <footer className={styles.controls}>
        <span className="meta">{t('start.chosen', { count: combatants.length })}</span>
        <Button variant="primary" type="submit" icon={<Swords />} isDisabled={combatants.length === 0}>
          {t('start.start')}
        </Button>
      </footer>
    </form>
  );
}

interface CandidateProps {
  token: TokenView;
  choice: Choice;
  mode: TurnMode;
  onChoose: (changes: Partial<Choice>) => void;
}

function Candidate({ token, choice, mode, onChoose }: CandidateProps) {
  const { t } = useTranslation('combat');
  return (
    <li className={styles.candidate} data-out={!choice.takesPart}>
      <Checkbox
        className={styles.check ?? ''}
        isSelected={choice.takesPart}
        onChange={(takesPart) => onChoose({ takesPart })}
        aria-label={t('start.takesPart', { name: token.name })}
      >
        <span className={styles.box}>
          <Check className="s" aria-hidden />
        </span>
        <TokenAvatar token={token} side={choice.side} hasActed={!choice.takesPart} />
        <span className="grow trunc">{token.name}</span>
        {token.hidden && <EyeOff className="s" aria-label={t('hidden')} />}
      </Checkbox>
      {mode === 'INITIATIVE' && choice.takesPart && (
        <InitiativeField
          label={t('start.initiative', { name: token.name })}
          value={choice.initiative}
          onCommit={(initiative) => onChoose({ initiative })}
        />
      )}
      <Select
        label={t('start.sideLabel', { name: token.name })}
        hideLabel
        look="quiet"
        value={choice.side}
        onChange={(side) => onChoose({ side })}
        items={SIDES.map((id) => ({ id, label: t(`side.${id}`) }))}
        isDisabled={!choice.takesPart}
      />
    </li>
  );
}
