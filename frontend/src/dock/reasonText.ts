import i18next from 'i18next';
import type { Rejected } from '../wire/rejected';

/** Why the table refused, in the language of the reader; the server's own sentence when the code is not known here. */
export function reasonText({ code, message, details }: Rejected): string {
  return i18next.t([`errors:${code}`, `dice:refusal.${code}`], { ...details, message, defaultValue: message });
}
