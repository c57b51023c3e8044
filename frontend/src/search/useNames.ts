import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeatColor } from '../ui/PlayerMark';
import { useApi } from '../wire/ApiContext';
import type { Id, Person, SessionView } from '../wire/types';

/** Names change seldom. */
const FRESH_MILLIS = 60_000;

/** What ids in hits and facets are called. */
export interface Names {
  person(userId: Id): { name: string; look: SeatColor };
  session(sessionId: Id | undefined): SessionView | undefined;
  room(roomId: Id): string | undefined;
}

/** The names of my rooms, and of the people and sessions of these ones. */
export function useNames(roomIds: readonly Id[]): Names {
  const { t } = useTranslation('search');
  const api = useApi();
  const rooms = useQuery({ queryKey: ['rooms'], queryFn: () => api.rooms(), staleTime: FRESH_MILLIS });
  const people = useQueries({
    queries: roomIds.map((roomId) => ({ queryKey: ['people', roomId], queryFn: () => api.people(roomId), staleTime: FRESH_MILLIS })),
    combine: (answers: UseQueryResult<Person[]>[]) => byId(answers, ({ userId }) => userId),
  });
  const sessions = useQueries({
    queries: roomIds.map((roomId) => ({ queryKey: ['sessions', roomId], queryFn: () => api.sessions(roomId), staleTime: FRESH_MILLIS })),
    combine: (answers: UseQueryResult<SessionView[]>[]) => byId(answers, ({ id }) => id),
  });
  return {
    person(userId) {
      const known = people.get(userId) ?? rooms.data?.flatMap((room) => room.members).find((member) => member.userId === userId);
      return { name: known?.name ?? t('someone'), look: known?.role === 'DIRECTOR' ? 'DIRECTOR' : (known?.color ?? 'SKY') };
    },
    session: (sessionId) => (sessionId === undefined ? undefined : sessions.get(sessionId)),
    room: (roomId) => rooms.data?.find(({ id }) => id === roomId)?.name,
  };
}

function byId<Thing>(answers: readonly { data?: Thing[] | undefined }[], idOf: (thing: Thing) => Id): ReadonlyMap<Id, Thing> {
  return new Map(answers.flatMap(({ data }) => data ?? []).map((thing) => [idOf(thing), thing]));
}
