import { compareNames } from '../i18n/compareNames';
import type { Combatant, Side, TokenView, TurnMode } from '../wire/types';

/** What is chosen for one token before a combat starts. */
export interface Choice {
  takesPart: boolean;
  side: Side;
  initiative?: number;
}

/** By token. Who is not in it is as {@link choiceOf} says. */
export type Lineup = Readonly<Record<string, Choice>>;

/** Somebody's token is a hero, the Director's own are not. */
export function defaultSide(token: TokenView): Side {
  return token.ownerId === undefined ? 'DIRECTOR' : 'HEROES';
}

/** Heroes before the Director's own, each by name; who is moved to the other side stays where they stand. */
export function inOrder(tokens: readonly TokenView[]): TokenView[] {
  const isHero = (token: TokenView) => defaultSide(token) === 'HEROES';
  return tokens.toSorted((one, other) => Number(isHero(other)) - Number(isHero(one)) || compareNames(one.name, other.name));
}

export function choiceOf(lineup: Lineup, token: TokenView): Choice {
  return lineup[token.id] ?? { takesPart: true, side: defaultSide(token) };
}

/** Those who take part, as the table is told; initiative counts only in its own mode. */
export function combatantsOf(lineup: Lineup, tokens: readonly TokenView[], mode: TurnMode): Combatant[] {
  return tokens.flatMap((token) => {
    const { takesPart, side, initiative } = choiceOf(lineup, token);
    if (!takesPart) return [];
    return [{ tokenId: token.id, side, ...(mode === 'INITIATIVE' && initiative !== undefined ? { initiative } : {}) }];
  });
}
