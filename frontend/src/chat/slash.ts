import type { Id, Secrecy } from '../wire/types';

/** Someone a whisper can be for. */
export interface Addressee {
  userId: Id;
  name: string;
}

/** What a person means by what they typed. */
export type Intent =
  | { kind: 'say'; text: string }
  | { kind: 'whisper'; to: Id[]; text: string }
  | {
      kind: 'roll';
      expression: string;
      /** Where the expression starts in the input, so that a server's position can be shown there. */
      expressionAt: number;
      secrecy: Secrecy;
      reason?: string;
    }
  | { kind: 'help' }
  | { kind: 'mistake'; mistake: Mistake };

/** Why an input makes no sense, and where in it, in UTF-16 units. */
export interface Mistake {
  problem: 'unknownCommand' | 'nothingToRoll' | 'nobodyNamed' | 'nobodyOfThatName' | 'severalOfThatName' | 'nothingToSay';
  at: number;
  /** The word it is about, as it was typed. */
  word: string;
}

/** Slash commands by their first spelling, in the order `/help` shows them. */
export const COMMANDS = [
  { name: 'roll', spellings: ['roll', 'r'] },
  { name: 'dr', spellings: ['dr', 'gmroll'] },
  { name: 'selfroll', spellings: ['selfroll', 'sr'] },
  { name: 'w', spellings: ['w', 'whisper'] },
  { name: 'help', spellings: ['help', '?'] },
] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];

const SECRECY_OF: Partial<Record<CommandName, Secrecy>> = { roll: 'public', dr: 'director', selfroll: 'self' };

/**
 * Reads an input of the composer. What does not start with a slash is said as it is; two slashes say one.
 *
 * @param people whom a whisper may name; names are compared without regard to case
 */
export function readInput(input: string, people: readonly Addressee[]): Intent {
  const start = input.length - input.trimStart().length;
  const typed = input.trim();
  if (!typed.startsWith('/')) return { kind: 'say', text: typed };
  if (typed.startsWith('//')) return { kind: 'say', text: typed.slice(1) };

  const word = /^\/(\S*)/.exec(typed)![1]!;
  const command = COMMANDS.find(({ spellings }) => spellings.some((spelling) => spelling === word.toLowerCase()));
  if (!command) return mistake('unknownCommand', start, `/${word}`);

  const after = start + 1 + word.length;
  const rest = input.slice(after).trimEnd();
  const secrecy = SECRECY_OF[command.name];
  if (secrecy) return readRoll(rest, after, secrecy, word);
  return command.name === 'w' ? readWhisper(rest, after, people) : { kind: 'help' };
}

function readRoll(rest: string, at: number, secrecy: Secrecy, word: string): Intent {
  const hash = rest.indexOf('#');
  const written = hash < 0 ? rest : rest.slice(0, hash);
  const expression = written.trim();
  if (expression === '') return mistake('nothingToRoll', at, `/${word}`);
  const expressionAt = at + written.length - written.trimStart().length;
  const reason = hash < 0 ? '' : rest.slice(hash + 1).trim();
  return { kind: 'roll', expression, expressionAt, secrecy, ...(reason === '' ? {} : { reason }) };
}

function readWhisper(rest: string, at: number, people: readonly Addressee[]): Intent {
  const to: Id[] = [];
  let position = skipSpace(rest, 0);
  if (position === rest.length) return mistake('nobodyNamed', at + rest.length, '');
  for (;;) {
    const name = readName(rest, position, people);
    const found = peopleNamed(name.text, people);
    if (found.length === 0) return mistake('nobodyOfThatName', at + position, name.text);
    if (found.length > 1) return mistake('severalOfThatName', at + position, name.text);
    const userId = found[0]!.userId;
    if (!to.includes(userId)) to.push(userId);
    const comma = skipSpace(rest, name.end);
    if (rest[comma] !== ',') {
      const text = rest.slice(name.end).trim();
      return text === '' ? mistake('nothingToSay', at + rest.length, '') : { kind: 'whisper', to, text };
    }
    position = skipSpace(rest, comma + 1);
  }
}

/** A name in quotes, else the longest full name that stands here, else the next word. */
function readName(rest: string, position: number, people: readonly Addressee[]): { text: string; end: number } {
  if (rest[position] === '"') {
    const closing = rest.indexOf('"', position + 1);
    const end = closing < 0 ? rest.length : closing;
    return { text: rest.slice(position + 1, end).trim(), end: Math.min(end + 1, rest.length) };
  }
  const here = rest.slice(position);
  const full = people
    .map((person) => person.name)
    .filter((name) => startsWithName(here, name))
    .toSorted((one, other) => other.length - one.length)[0];
  const text = full ?? /^[^\s,]*/.exec(here)![0];
  return { text, end: position + text.length };
}

function startsWithName(text: string, name: string): boolean {
  const next = text[name.length];
  return same(text.slice(0, name.length), name) && (next === undefined || /[\s,]/.test(next));
}

/** Who is meant by a name: those called so, else those whose name starts so. */
export function peopleNamed(name: string, people: readonly Addressee[]): Addressee[] {
  if (name === '') return [];
  const exact = people.filter((person) => same(person.name, name));
  return exact.length > 0 ? exact : people.filter((person) => same(person.name.slice(0, name.length), name));
}

function same(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}

function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && /\s/.test(text[position]!)) position++;
  return position;
}

function mistake(problem: Mistake['problem'], at: number, word: string): Intent {
  return { kind: 'mistake', mistake: { problem, at, word } };
}
