import { memo } from 'react';
import type { Entry } from '../table/types';
import { DiceCard } from './DiceCard';
import { Divider } from './Divider';
import { Message } from './Message';
import { PowerRollCard } from './PowerRollCard';

interface LogEntryProps {
  entry: Entry;
  /** It has just come in: its dice tumble. */
  fresh: boolean;
}

/** One line of the log. It stays as it is while others come in, which at sixteen times the pace they do with every frame. */
export const LogEntry = memo(function LogEntry({ entry, fresh }: LogEntryProps) {
  const { change } = entry;
  const by = entry.by ?? '';
  switch (change.type) {
    case 'MessagePosted':
      return <Message at={entry.at} by={by} text={change.text} to={change.to} speaker={change.speaker} />;
    case 'DiceRolled':
      return <DiceCard at={entry.at} by={by} roll={change} fresh={fresh} />;
    case 'PowerRolled':
      return <PowerRollCard at={entry.at} by={by} roll={change} fresh={fresh} />;
    case 'SessionStarted':
    case 'SessionEnded':
    case 'CombatStarted':
    case 'RoundStarted':
    case 'CombatEnded':
      return <Divider change={change} />;
  }
});
