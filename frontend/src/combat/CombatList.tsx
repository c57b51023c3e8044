import { Check, Circle, Ellipsis, EyeOff, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../dock/useAct';
import { usePerson } from '../people/usePerson';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Menu, MenuItem, MenuLine } from '../ui/Menu';
import { classes } from '../ui/classes';
import type { CombatView, Id, Side } from '../wire/types';
import styles from './CombatList.module.css';
import { InitiativeField } from './InitiativeField';
import { TokenAvatar } from './TokenAvatar';
import { otherSide } from './ribbon';
import { mayTakeTurn } from './rights';
import { useViewer, type Combat, type Participant } from './useCombat';

/** One side of the combat: who is ready, who has acted, and who may take a turn now. */
export function CombatList({ running, side }: { running: Combat; side: Side }) {
  const { t } = useTranslation('combat');
  const { combat, participants } = running;
  const own = participants.filter((participant) => participant.side === side);
  if (own.length === 0) return null;
  const acted = own.filter(({ tokenId }) => combat.acted.includes(tokenId)).length;
  const titleId = `combat-${side}`;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <header className={styles.title}>
        <h3 id={titleId}>{t(`side.${side}`)}</h3>
        <span>{t('actedCount', { acted, all: own.length })}</span>
      </header>
      <ul>
        {own.map((participant) => (
          <Row key={participant.tokenId} participant={participant} combat={combat} />
        ))}
      </ul>
    </section>
  );
}

function Row({ participant, combat }: { participant: Participant; combat: CombatView }) {
  const { t } = useTranslation('combat');
  const viewer = useViewer();
  const act = useAct();
  const { token, side, initiative, tokenId } = participant;
  const isActing = combat.currentTokenId === tokenId;
  const hasActed = combat.acted.includes(tokenId) && !isActing;
  const isDirector = viewer.role === 'DIRECTOR';
  return (
    <li className={classes(styles.row, hasActed && styles.acted, token.hidden && 'hatch')}>
      <TokenAvatar token={token} side={side} hasActed={hasActed} isActing={isActing} />
      <div className={styles.words}>
        <p className={classes('trunc', styles.name)}>{token.name}</p>
        <p className="meta trunc">
          {token.hidden ? (
            <span className={styles.state}>
              <EyeOff className="s" aria-hidden="true" />
              {t('hidden')}
            </span>
          ) : (
            token.ownerId !== undefined && <OwnerName userId={token.ownerId} />
          )}
        </p>
      </div>
      {combat.mode === 'INITIATIVE' &&
        (isDirector ? (
          <InitiativeField
            label={t('start.initiative', { name: token.name })}
            value={initiative}
            onCommit={(value) => void act({ type: 'AddCombatant', combatant: { tokenId, side, initiative: value } })}
          />
        ) : (
          <span className={classes('num', styles.initiative)}>{initiative ?? 0}</span>
        ))}
      {mayTakeTurn(combat, token, viewer) ? (
        <Button
          variant={isDirector ? 'secondary' : 'primary'}
          size="sm"
          aria-label={t('takeTurnOf', { name: token.name })}
          onPress={() => void act({ type: 'TakeTurn', tokenId })}
        >
          {t('takeTurn')}
        </Button>
      ) : (
        <TurnState isActing={isActing} hasActed={hasActed} />
      )}
      {isDirector && <RowMenu participant={participant} />}
    </li>
  );
}

function TurnState({ isActing, hasActed }: { isActing: boolean; hasActed: boolean }) {
  const { t } = useTranslation('combat');
  if (isActing) {
    return (
      <span className={classes('meta', styles.state, styles.now)}>
        <Hourglass className="s" aria-hidden="true" />
        {t('acting')}
      </span>
    );
  }
  return (
    <span className={classes('meta', styles.state)}>
      {hasActed ? <Check className="s" aria-hidden="true" /> : <Circle className={classes('s', styles.ready)} aria-hidden="true" />}
      {t(hasActed ? 'acted' : 'ready')}
    </span>
  );
}

function OwnerName({ userId }: { userId: Id }) {
  const { name } = usePerson(userId);
  return <>{name}</>;
}

/** What a Director can do with a combatant. */
function RowMenu({ participant }: { participant: Participant }) {
  const { t } = useTranslation('combat');
  const act = useAct();
  const { token, tokenId, side, initiative } = participant;
  const other = otherSide(side);
  const combatant = { tokenId, side: other, ...(initiative === undefined ? {} : { initiative }) };
  return (
    <Menu
      label={t('manage', { name: token.name })}
      trigger={<IconButton label={t('manage', { name: token.name })} icon={<Ellipsis className="s" />} size="sm" className={styles.more ?? ''} />}
    >
      <MenuItem label={t(`toSide.${other}`)} onAction={() => void act({ type: 'AddCombatant', combatant })} />
      <MenuLine />
      <MenuItem label={t('remove')} tone="danger" onAction={() => void act({ type: 'RemoveCombatant', tokenId })} />
    </Menu>
  );
}
