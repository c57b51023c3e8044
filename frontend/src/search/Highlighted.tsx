import { Fragment as Piece } from 'react';
import type { Fragment } from './types';

/** What was found, its matches marked. The fragments are text: whatever they look like, nothing in them becomes markup. */
export function Highlighted({ text }: { text: readonly Fragment[] }) {
  return text.map(({ text: piece, match }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- a fragment is its place in the text
    match ? <mark key={index}>{piece}</mark> : <Piece key={index}>{piece}</Piece>,
  );
}
