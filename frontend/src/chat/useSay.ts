import { useTranslation } from 'react-i18next';
import { reasonText } from '../dock/reasonText';
import { useSession } from '../table/TableContext';
import { isMine } from '../table/selectors';
import type { TableSession } from '../table/types';
import type { Id } from '../wire/types';
import type { InputTrouble } from './MistakeNote';
import { draftOf } from './draft';
import { outboxOf, type LogCommand } from './outbox';
import { readInput, type Addressee, type Intent } from './slash';

/** The longest message the table takes, in UTF-16 units. */
export const MAX_MESSAGE = 8_000;

/**
 * Sends what an input means. What the table cannot take comes back with what is wrong with it, and the input stays or
 * returns, so that nothing typed is lost.
 */
export function useSay(): (input: string) => Promise<InputTrouble | 'help' | undefined> {
  const { t } = useTranslation('chat');
  const session = useSession();

  return async (input) => {
    const draft = draftOf(session);
    const intent = readInput(input, addressees(session));
    if (intent.kind === 'mistake') {
      const { problem, at, word } = intent.mistake;
      return { input, at, message: t(`mistake.${problem}`, { word }) };
    }
    if (intent.kind === 'help') {
      draft.sent(input);
      return 'help';
    }
    draft.sent(input);
    const outbox = outboxOf(session);
    const { id, refusal } = await outbox.send(commandOf(intent, session), input);
    const position = refusal?.details.position;
    if (refusal === undefined || intent.kind !== 'roll' || !refusal.code.startsWith('EXPRESSION_')) return undefined;
    // what is being written now is worth more than the place of the mistake: then the refused one stays in the log
    if (draft.store.getState().input !== '') return undefined;
    outbox.discard(id);
    draft.write(input);
    const at = intent.expressionAt + (typeof position === 'number' ? position : 0);
    return { input, at: Math.min(at, input.length), message: reasonText(refusal) };
  };
}

/** Whom I can whisper to. */
export function addressees(session: TableSession): Addressee[] {
  const { table, people, me } = session.store.getState();
  return (table?.members ?? [])
    .filter(({ userId }) => userId !== me)
    .flatMap(({ userId }) => (people[userId] ? [{ userId, name: people[userId].name }] : []));
}

function commandOf(intent: Exclude<Intent, { kind: 'mistake' | 'help' }>, session: TableSession): LogCommand {
  switch (intent.kind) {
    case 'roll': {
      const { expression, secrecy, reason } = intent;
      return { type: 'RollDice', expression, secrecy, ...(reason === undefined ? {} : { reason }) };
    }
    case 'whisper':
      return { type: 'PostMessage', text: intent.text, to: intent.to, ...inCharacter(session) };
    case 'say': {
      const seated = new Set(addressees(session).map(({ userId }) => userId));
      const to = draftOf(session).store.getState().to.filter((userId) => seated.has(userId));
      return { type: 'PostMessage', text: intent.text, ...(to.length > 0 ? { to } : {}), ...inCharacter(session) };
    }
  }
}

/** The token to speak as, if it is still on the table and still mine. */
function inCharacter(session: TableSession): { as?: Id } {
  const state = session.store.getState();
  const { speakAs } = draftOf(session).store.getState();
  const token = state.table?.scene?.tokens.find(({ id }) => id === speakAs);
  return token && isMine(state, token) ? { as: token.id } : {};
}
