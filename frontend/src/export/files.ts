import type { Export, ExportFormat } from './types';

const ENDINGS: Readonly<Record<ExportFormat, string>> = { MARKDOWN: 'md', HTML: 'html', JSONL: 'jsonl' };

/** What the file is called on the reader's disk, such as dsvtt-session-2026-11-22.html; the day is local. */
export function fileName({ scope, format, createdAt }: Pick<Export, 'scope' | 'format' | 'createdAt'>): string {
  const day = new Date(createdAt);
  const two = (part: number) => String(part).padStart(2, '0');
  const name = [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-');
  return `dsvtt-${scope.toLowerCase()}-${name}.${ENDINGS[format]}`;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** So many bytes in the largest unit of which there is at least one, such as 1.4 MB. */
export function sizeOf(bytes: number, language: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step]!,
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1_000 ** step);
}
