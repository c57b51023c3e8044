/** What a session was, as one of its viewers may know it, by the names it goes by here. */
export type { Mark as Memorable, MarkKind, Recap, RecapDiceTally as DiceTally, RecapRolls as RollStatistics } from '../wire/schema';
