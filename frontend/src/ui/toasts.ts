import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** `back`: something was undone because the table refused. */
export type ToastTone = 'ok' | 'info' | 'warn' | 'error' | 'back';

export interface ToastMessage {
  text: string;
  tone: ToastTone;
  action?: { label: string; onPress: () => void };
}

export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Long enough to read it twice. */
const MILLIS = 6_000;

/** Says something in passing; with an action it stays until it is closed. */
export function toast(text: string, tone: ToastTone = 'info', action?: ToastMessage['action']): void {
  toasts.add(action === undefined ? { text, tone } : { text, tone, action }, action === undefined ? { timeout: MILLIS } : {});
}

export function closeToast(key: string): void {
  toasts.close(key);
}
