import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from './ApiContext';
import type { Id } from './types';

/**
 * The address of a preview of an uploaded image, once it is loaded. Images are only for those who may see them, so they are
 * fetched with the access token instead of by address.
 *
 * @param max pixels a side
 */
export function useAssetImage(roomId: Id, assetId: string | undefined, max: number): string | undefined {
  const api = useApi();
  const { data: image } = useQuery({
    queryKey: ['asset', roomId, assetId, max],
    queryFn: () => api.assetImage(roomId, assetId ?? '', max),
    enabled: assetId !== undefined,
    staleTime: Infinity,
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (image === undefined) return;
    const made = URL.createObjectURL(image);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [image]);
  return address;
}
