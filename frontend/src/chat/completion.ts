import { COMMANDS, type Addressee, type CommandName } from './slash';

/** What may stand instead of the end of an input. */
export interface Completion {
  /** Where the replaced end starts. */
  from: number;
  options: CompletionOption[];
}

export type CompletionOption =
  | { kind: 'command'; name: CommandName; text: string }
  | { kind: 'person'; person: Addressee; text: string };

/** How an input might go on: commands after a lone slash, names after `/w`. Nothing otherwise. */
export function complete(input: string, people: readonly Addressee[]): Completion | undefined {
  const command = /^\s*\/(\w*)$/.exec(input);
  if (command) return completeCommand(input, command[1]!.toLowerCase());
  const whisper = /^\s*\/(?:w|whisper)\s+(?:(?:"[^"]*"|[^",]+),\s*)*("?)([^",]*)$/i.exec(input);
  if (!whisper) return undefined;
  const [, quote = '', begun = ''] = whisper;
  return completeName(input.length - quote.length - begun.length, begun, people);
}

function completeCommand(input: string, begun: string): Completion | undefined {
  const options = COMMANDS.filter(({ spellings }) => spellings.some((spelling) => spelling.startsWith(begun))).map(
    ({ name }): CompletionOption => ({ kind: 'command', name, text: name === 'help' ? '/help' : `/${name} ` }),
  );
  return options.length === 0 ? undefined : { from: input.indexOf('/'), options };
}

function completeName(from: number, begun: string, people: readonly Addressee[]): Completion | undefined {
  const start = begun.toLocaleLowerCase();
  const options = people
    .filter((person) => person.name.toLocaleLowerCase().startsWith(start))
    .map((person): CompletionOption => ({ kind: 'person', person, text: `${quoted(person.name)} ` }));
  return options.length === 0 ? undefined : { from, options };
}

function quoted(name: string): string {
  return /[\s,"]/.test(name) ? `"${name.replaceAll('"', '')}"` : name;
}
