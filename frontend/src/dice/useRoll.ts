import { outboxOf, type LogCommand } from '../chat/outbox';
import { useSession } from '../table/TableContext';
import type { Rejected } from '../wire/rejected';
import { edgesAndBanes } from './powerRoll';
import { useTraySettings } from './traySettings';

/** The rolls the tray can make with its settings. */
export function useRoll() {
  const session = useSession();
  const [settings, change] = useTraySettings();

  function send(command: LogCommand) {
    return outboxOf(session).send(command);
  }

  return {
    /** Makes a power roll. What holds for one roll only, edges and the skill, is put back. */
    power(reason: string): void {
      const { characteristic, scores, leaning, skilled, secrecy } = settings;
      void send({
        type: 'RollPower',
        ...(characteristic === 'NONE' ? {} : { characteristic }),
        score: scores[characteristic],
        ...edgesAndBanes(leaning),
        skilled,
        secrecy,
        ...reasoned(reason),
      });
      change({ leaning: 0, skilled: false });
    },

    /** Rolls an expression; what is wrong with it comes back and leaves no trace in the log. */
    async expression(expression: string, reason: string): Promise<Rejected | undefined> {
      const outbox = outboxOf(session);
      const { id, refusal } = await send({ type: 'RollDice', expression, secrecy: settings.secrecy, ...reasoned(reason) });
      if (refusal) outbox.discard(id);
      return refusal;
    },
  };
}

function reasoned(reason: string): { reason?: string } {
  return reason.trim() === '' ? {} : { reason: reason.trim() };
}
