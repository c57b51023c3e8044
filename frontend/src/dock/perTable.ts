import type { TableSession } from '../table/types';

/** Something of which every open table has one of its own; made when first asked for, gone with the table. */
export function perTable<Thing>(make: (session: TableSession) => Thing): (session: TableSession) => Thing {
  const things = new WeakMap<TableSession, Thing>();
  return (session) => {
    const known = things.get(session);
    if (known !== undefined) return known;
    const made = make(session);
    things.set(session, made);
    return made;
  };
}
