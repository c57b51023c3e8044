import { anEntry, ANNEKE, JONAS, LUZ, MAREK, OTTILIE, PRIYA } from '../dock/fixtures';
import type { Entry } from '../table/types';
import type { DiceRolled, MessagePosted, PowerRolled } from '../wire/types';

export function aMessage(text: string, changes: Partial<MessagePosted> = {}): MessagePosted {
  return { type: 'MessagePosted', text, to: [], ...changes };
}

export function aPowerRoll(changes: Partial<PowerRolled> = {}): PowerRolled {
  return {
    type: 'PowerRolled',
    characteristic: 'MIGHT',
    score: 2,
    edges: 0,
    banes: 0,
    skilled: false,
    secrecy: 'public',
    dice: [8, 5],
    total: 15,
    tier: 2,
    natural: false,
    ...changes,
  };
}

export function aDiceRoll(changes: Partial<DiceRolled> = {}): DiceRolled {
  return {
    type: 'DiceRolled',
    expression: '1d6',
    secrecy: 'public',
    groups: [{ notation: '1d6', sides: 6, dice: [{ value: 4, fate: 'KEPT' }], sum: 4 }],
    total: 4,
    ...changes,
  };
}

const TALK = [
  'back, tea acquired. whose turn is it?',
  'Does the rope reach the gallery?',
  'I can *hear* it from down here, and I do **not** like what I hear.',
  'Who has the lantern? The plan was:\n\n1. bell\n2. rope\n3. run',
  'https://example.org/bells-of-the-drowned-quarter-and-other-very-long-addresses-that-have-to-break-somewhere',
];
const SPEAKERS = [MAREK, JONAS, LUZ, OTTILIE, PRIYA];

function minute(count: number): string {
  return new Date(Date.parse('2026-11-22T18:55:00Z') + count * 60_000).toISOString();
}

const SECRET_ROLL = aDiceRoll({
  secrecy: 'self',
  reason: 'Does the wisp notice Wend?',
  expression: '2d10 + 1',
  groups: [
    {
      notation: '2d10',
      sides: 10,
      dice: [
        { value: 3, fate: 'KEPT' },
        { value: 5, fate: 'KEPT' },
      ],
      sum: 8,
    },
  ],
  total: 9,
});

const LONG_ROLL = aDiceRoll({
  expression: '4d6kh3 + 2d8!',
  groups: [
    {
      notation: '4d6kh3',
      sides: 6,
      dice: [
        { value: 6, fate: 'KEPT' },
        { value: 1, fate: 'DROPPED' },
        { value: 4, fate: 'KEPT' },
        { value: 5, fate: 'KEPT' },
      ],
      sum: 15,
    },
    {
      notation: '2d8!',
      sides: 8,
      dice: [
        { value: 8, fate: 'EXPLODED' },
        { value: 3, fate: 'KEPT' },
        { value: 2, fate: 'KEPT' },
      ],
      sum: 13,
    },
  ],
  total: 28,
});

/** Forty messages of an evening, with everything that can stand in the log at the end, as the Director sees it. */
export const EVENING: readonly Entry[] = [
  anEntry(1, ANNEKE, { type: 'SessionStarted', sessionId: 'session', number: 7 }, '2026-11-21T20:15:00Z'),
  anEntry(2, JONAS, aMessage('See you tomorrow. Same bell.'), '2026-11-21T20:16:00Z'),
  ...Array.from({ length: 40 }, (_, index) =>
    anEntry(10 + index, SPEAKERS[index % 5]!, aMessage(TALK[(index * 3) % 5]!), minute(index)),
  ),
  anEntry(60, ANNEKE, { type: 'RoundStarted', round: 2 }, minute(44)),
  anEntry(61, MAREK, aMessage(TALK[0]!), minute(46)),
  anEntry(62, LUZ, aMessage('Bells don’t ring under water. So who, friends, is ringing ours?', { speaker: 'Tamsin Reed' }), minute(47)),
  anEntry(63, PRIYA, aMessage('Can Wend loosen the rope without the thralls noticing?', { to: [ANNEKE] }), minute(47)),
  anEntry(64, MAREK, aPowerRoll({ reason: 'Break the Line', edges: 1, total: 17, tier: 3 }), minute(48)),
  anEntry(65, ANNEKE, SECRET_ROLL, minute(48)),
  anEntry(66, OTTILIE, LONG_ROLL, minute(49)),
  anEntry(67, LUZ, aDiceRoll({ reason: 'Is the rope still holding?' }), minute(49)),
];
