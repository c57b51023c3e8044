import type { Part, ServerStatus } from './types';

/** A server that processes lean on, as all of them see it. */
export interface SeenPart {
  name: string;
  vital: boolean;
  version?: string;
  /** The processes for which it is away, with what they say of it. */
  away: { node: string; reason: string }[];
}

/** The order in which one looks for what is wrong. */
const ORDER = ['event-store', 'axon-server', 'command-store', 'key-store', 'read-store', 'search', 'identity', 'redis'];

/** Each part once, however many processes tell of it. */
export function partsOf(status: ServerStatus): SeenPart[] {
  const parts = new Map<string, SeenPart>();
  for (const node of status.nodes) {
    for (const part of node.parts) {
      const seen = parts.get(part.name) ?? { name: part.name, vital: false, away: [] };
      seen.vital ||= part.vital;
      if (part.version !== undefined) seen.version = part.version;
      if (!part.up) seen.away.push({ node: node.name, reason: reasonOf(part) });
      parts.set(part.name, seen);
    }
  }
  return [...parts.values()].toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

export type Health = 'good' | 'warn' | 'bad';

/** How it is in one word: bad when nobody can play, or when what was played could get lost. */
export function healthOf(status: ServerStatus): Health {
  const parts = partsOf(status);
  if (status.nodes.length === 0 || parts.some((part) => part.vital && part.away.length > 0)) return 'bad';
  if (status.nodes.some((node) => node.disks.some(isFull))) return 'bad';
  const backup = status.backup;
  const troubled =
    parts.some((part) => part.away.length > 0) ||
    status.projections.length === 0 ||
    status.projections.some((view) => view.state === 'RESTING') ||
    (backup !== undefined && (!backup.ok || backup.late));
  return troubled ? 'warn' : 'good';
}

/** Less than this is left: uploads are refused soon, and then commands. */
const LEAST_FREE = 1024 ** 3;

export function isFull(disk: { free: number }): boolean {
  return disk.free < LEAST_FREE;
}

function rank({ name }: { name: string }): number {
  const at = ORDER.indexOf(name);
  return at === -1 ? ORDER.length : at;
}

function reasonOf(part: Part): string {
  return part.reason ?? '';
}
