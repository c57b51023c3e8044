import { useQuery } from '@tanstack/react-query';
import { useSession } from '../table/TableContext';
import { useApi } from '../wire/ApiContext';

/** Portraits in lists are at most 40 CSS pixels wide; this is sharp on any screen. */
const PIXELS = 128;

/**
 * The address of a portrait to show, once it is loaded. Images need the access token, so they are fetched as data and
 * shown from an object URL; one is made for each portrait and lasts as long as the page.
 */
export function usePortrait(portraitId: string | undefined): string | undefined {
  const api = useApi();
  const { roomId } = useSession();
  const { data } = useQuery({
    queryKey: ['portrait', roomId, portraitId],
    queryFn: async () => URL.createObjectURL(await api.assetImage(roomId, portraitId!, PIXELS)),
    enabled: portraitId !== undefined,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data;
}
