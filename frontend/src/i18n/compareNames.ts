const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The order of names as people sort them: `Room 2` before `Room 10`, case aside. */
export function compareNames(one: string, other: string): number {
  return collator.compare(one, other);
}
