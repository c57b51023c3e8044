/** What search asks and answers, by the names it goes by here; times are ISO-8601 in UTC. */
import type {
  Finding,
  FindingKind,
  FindingPiece,
  FindingsPage,
  FindingsPageCount,
  FindingsPageFacets,
  SearchOrder,
  paths,
} from '../wire/schema';

/** What a hit is a trace of, in the order in which filters show it. */
export const KINDS = ['MESSAGE', 'WHISPER', 'ROLL', 'NOTE', 'TOKEN', 'SCENE', 'MEMBER', 'SESSION', 'COMBAT'] as const satisfies readonly FindingKind[];
export type Kind = FindingKind;

export type Order = SearchOrder;

/** The parameters of a search; what is left out does not narrow it down. */
export type SearchParameters = NonNullable<paths['/api/search']['get']['parameters']['query']>;

/** A piece of what was said; plain text, whether it matches or not. */
export type Fragment = FindingPiece;

/** A moment at the table, with `seq`, or a note, with `noteId`. */
export type Hit = Finding;

export type SearchPage = FindingsPage;

/** How many hits each value of a filter would leave. */
export type Facets = FindingsPageFacets;
export type FacetValue = FindingsPageCount;
