import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReason } from '../i18n/useReason';
import { useSession } from '../table/TableContext';
import { useApi } from '../wire/ApiContext';

import { Rejected } from '../wire/rejected';
import type { StoredAsset } from '../wire/types';

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'];
/** The server takes no larger files. */
const LARGEST_FILE = 50 * 1024 * 1024;

export type UploadedImage = StoredAsset;

export type UploadState =
  | { state: 'idle' }
  | { state: 'sending'; name: string; share: number }
  | { state: 'done'; name: string; image: UploadedImage }
  | { state: 'failed'; name: string; error: string };

export interface Upload {
  current: UploadState;
  /** Sends a file; one that is being sent already is given up. */
  send(file: File): void;
  cancel(): void;
}

/** Sends images to the room, with progress, a way to stop, and errors in the user's words. */
export function useUpload(onDone: (image: UploadedImage, file: File) => void): Upload {
  const { t, i18n } = useTranslation('scene');
  const reason = useReason();
  const api = useApi();
  const { roomId } = useSession();
  const [current, setCurrent] = useState<UploadState>({ state: 'idle' });
  const sending = useRef<AbortController>(null);

  const explain = useCallback(
    (error: unknown) => {
      if (!(error instanceof Rejected)) return t('upload.failed');
      return i18n.exists(`scene:upload.error.${error.code}`) ? t(`upload.error.${error.code}`) : reason(error);
    },
    [t, i18n, reason],
  );

  const send = useCallback(
    (file: File) => {
      const { name } = file;
      sending.current?.abort();
      if (!IMAGE_TYPES.includes(file.type)) return setCurrent({ state: 'failed', name, error: t('upload.error.IMAGE_NOT_READABLE') });
      if (file.size > LARGEST_FILE) return setCurrent({ state: 'failed', name, error: t('upload.error.ASSET_TOO_LARGE') });
      const stop = new AbortController();
      sending.current = stop;
      setCurrent({ state: 'sending', name, share: 0 });
      const onProgress = (share: number) => {
        if (!stop.signal.aborted) setCurrent({ state: 'sending', name, share });
      };
      const transfer = async () => {
        try {
          const image = await api.uploadAsset(roomId, file, { signal: stop.signal, onProgress });
          setCurrent({ state: 'done', name, image });
          onDone(image, file);
        } catch (error) {
          if (!stop.signal.aborted) setCurrent({ state: 'failed', name, error: explain(error) });
        }
      };
      void transfer();
    },
    [api, roomId, onDone, explain, t],
  );

  const cancel = useCallback(() => {
    sending.current?.abort();
    setCurrent({ state: 'idle' });
  }, []);
  return { current, send, cancel };
}
