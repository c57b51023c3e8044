import { Rejected } from './rejected';
import { parseServerJson } from './serverJson';

/** Reads a problem document; whatever else an intermediary may answer becomes a code made of its status. */
export function problemOf(status: number, text: string): Rejected {
  const { code, detail, title, type: _type, status: _status, ...details } = parsed(text);
  return new Rejected(
    typeof code === 'string' ? code : `HTTP_${status}`,
    String(detail ?? title ?? `The server answered with status ${status}.`),
    details,
  );
}

function parsed(text: string): Record<string, unknown> {
  try {
    const json = parseServerJson<unknown>(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}
