import { useTable } from '../table/TableContext';
import type { SeatColor } from '../ui/PlayerMark';
import type { Id, MemberView, Role } from '../wire/types';

/** Somebody with a seat at the table, and whether they are here. */
export interface Seat {
  userId: Id;
  name: string | undefined;
  role: Role;
  look: SeatColor;
  isHere: boolean;
  isMe: boolean;
}

const NOBODY: readonly MemberView[] = [];

/** The seats of the table: who is here first, Directors before the others. */
export function useSeats(): readonly Seat[] {
  const members = useTable((state) => state.table?.members ?? NOBODY);
  const people = useTable((state) => state.people);
  const present = useTable((state) => state.present);
  const me = useTable((state) => state.me);
  return members
    .map(({ userId, role, color }): Seat => ({
      userId,
      role,
      name: people[userId]?.name,
      look: role === 'DIRECTOR' ? 'DIRECTOR' : color,
      isHere: userId === me || present.has(userId),
      isMe: userId === me,
    }))
    .toSorted((one, other) => rank(one) - rank(other));
}

function rank({ isHere, role }: Seat): number {
  return (isHere ? 0 : 2) + (role === 'DIRECTOR' ? 0 : 1);
}
