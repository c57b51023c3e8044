/** What was sent before, newest last, with the place one has stepped back to while recalling. */
export interface Recall {
  sent: readonly string[];
  /** Index into `sent` while recalling; `sent.length` is the draft itself. */
  at: number;
  draft: string;
}

const REMEMBERED = 50;

export const nothingSent: Recall = { sent: [], at: 0, draft: '' };

/** Remembers an input; the same one twice in a row is kept once. */
export function remember(recall: Recall, input: string): Recall {
  const sent = recall.sent.at(-1) === input ? recall.sent : [...recall.sent, input].slice(-REMEMBERED);
  return { sent, at: sent.length, draft: '' };
}

/** One step back (−1) or forth (1) from what the input holds now; undefined when there is nothing that way. */
export function step(recall: Recall, input: string, by: -1 | 1): { recall: Recall; input: string } | undefined {
  const to = recall.at + by;
  if (to < 0 || to > recall.sent.length) return undefined;
  const draft = recall.at === recall.sent.length ? input : recall.draft;
  return { recall: { ...recall, at: to, draft }, input: to === recall.sent.length ? draft : recall.sent[to]! };
}
