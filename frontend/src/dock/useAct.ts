import { useSession } from '../table/TableContext';
import { toast } from '../ui/toasts';
import { Rejected } from '../wire/rejected';
import type { Command } from '../wire/types';
import { reasonText } from './reasonText';

/** Sends commands whose refusal is told in passing. Answers whether the table took it. */
export function useAct(): (command: Command) => Promise<boolean> {
  const session = useSession();
  return async (command) => {
    try {
      await session.send(command);
      return true;
    } catch (reason) {
      if (!(reason instanceof Rejected)) throw reason;
      toast(reasonText(reason), 'error');
      return false;
    }
  };
}
