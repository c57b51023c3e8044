import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useToday } from '../chat/useToday';
import { useApi } from '../wire/ApiContext';
import { Rejected } from '../wire/rejected';
import type { Id } from '../wire/types';
import { isAsked, parametersOf, type Question } from './question';
import type { Hit, SearchPage } from './types';
import { useSettled } from './useSettled';

/** So long after the last keystroke it is asked; the rest of 300 ms is the server's. */
const DEBOUNCE_MILLIS = 120;
/** How often it is looked whether a resting search is back. */
const RESTING_MILLIS = 5_000;
/** Old answers are of little use: the table goes on. */
const KEPT_MILLIS = 60_000;

/** What became of a question. */
export type Finding =
  | { state: 'notAsked' }
  | { state: 'loading' }
  | { state: 'resting' }
  | { state: 'failed'; reason: Error; retry: () => void }
  | Found;

export interface Found {
  state: 'found';
  hits: readonly Hit[];
  /** Counts and facets are those of the first page. */
  first: SearchPage;
  /** These hits still answer the question before. */
  isStale: boolean;
  more: 'none' | 'there' | 'loading' | 'failed';
  loadMore: () => void;
}

/**
 * Searches as the question changes. Every question has its own answer, so one that comes late is never shown for another;
 * until the new one is there, the one before stays in sight.
 *
 * @param roomId the room to search; all of mine without one
 */
export function useSearch(roomId: Id | undefined, question: Question): Finding {
  const api = useApi();
  const client = useQueryClient();
  const text = useSettled(question.text, DEBOUNCE_MILLIS);
  const settled = useMemo(() => ({ ...question, text }), [question, text]);
  const parameters = parametersOf(settled, useToday());
  const queryKey = ['search', roomId ?? 'everywhere', parameters];
  const asked = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api.search(roomId, pageParam === undefined ? parameters : { ...parameters, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: isAsked(settled),
    gcTime: KEPT_MILLIS,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (isResting(state.error) && state.data === undefined ? RESTING_MILLIS : false),
  });

  // the index the cursor belonged to has been replaced: from the top, once
  const isOutdated = asked.error instanceof Rejected && asked.error.code === 'CURSOR_NOT_VALID';
  useEffect(() => {
    if (isOutdated) void client.resetQueries({ queryKey: ['search'], type: 'active' });
  }, [isOutdated, client]);

  const hits = useMemo(() => asked.data?.pages.flatMap((page) => page.hits) ?? [], [asked.data]);

  if (!isAsked(question)) return { state: 'notAsked' };
  const first = asked.data?.pages[0];
  if (first === undefined || !isAsked(settled)) {
    if (asked.isError && isAsked(settled)) {
      return isResting(asked.error)
        ? { state: 'resting' }
        : { state: 'failed', reason: asked.error, retry: () => void asked.refetch() };
    }
    return { state: 'loading' };
  }
  return {
    state: 'found',
    hits,
    first,
    isStale: asked.isPlaceholderData || text !== question.text,
    more: moreOf(asked),
    loadMore: () => void asked.fetchNextPage(),
  };
}

function moreOf(asked: { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean }): Found['more'] {
  if (asked.isFetchingNextPage) return 'loading';
  if (asked.isFetchNextPageError) return 'failed';
  return asked.hasNextPage ? 'there' : 'none';
}

function isResting(reason: unknown): boolean {
  return reason instanceof Rejected && reason.code === 'SEARCH_RESTING';
}
