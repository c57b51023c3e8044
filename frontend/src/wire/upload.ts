import { problemOf } from './problem';
import { Rejected, UNREACHABLE } from './rejected';

export interface UploadOptions {
  /** Called with the share that has been sent, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Posts a file by XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function upload<T>(address: string, token: string | null, file: Blob, options: UploadOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', file.type);
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.addEventListener('progress', ({ loaded, total }) => options.onProgress?.(loaded / Math.max(total, 1)));
    request.addEventListener('load', () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as T)
        : reject(problemOf(request.status, request.responseText)),
    );
    request.addEventListener('error', () => reject(new Rejected(UNREACHABLE, 'The server cannot be reached.')));
    request.addEventListener('abort', () => reject(new DOMException('The upload was cancelled.', 'AbortError')));
    options.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
