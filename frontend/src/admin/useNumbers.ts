import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/regional';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

export interface Numbers {
  count: (value: number) => string;
  bytes: (value: number) => string;
  /** With one digit after the point. */
  tenths: (value: number) => string;
  millis: (value: number) => string;
  percent: (share: number) => string;
  /** How long ago, in the largest unit that fits. */
  since: (at: string, now: string) => string;
  time: (at: string) => string;
}

/** Numbers, sizes and times as the chosen language writes them. */
export function useNumbers(): Numbers {
  const { i18n } = useTranslation();
  const language = regional(i18n.language);
  return useMemo(() => numbers(language), [language]);
}

export function numbers(language: string): Numbers {
  const whole = new Intl.NumberFormat(language);
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const millis = new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', maximumSignificantDigits: 3 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return {
    count: (value) => whole.format(value),
    bytes(value) {
      const step = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(value) / Math.log(1024)));
      const format = { style: 'unit', unit: UNITS[step] ?? 'byte', maximumSignificantDigits: 3 } as const;
      return new Intl.NumberFormat(language, format).format(value / 1024 ** step);
    },
    tenths: (value) => tenths.format(value),
    millis: (value) => millis.format(value),
    percent: (share) => percent.format(share),
    since(at, now) {
      const seconds = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1000);
      const [unit, length] = STEPS.find(([, size]) => seconds >= size) ?? ['second', 1];
      return relative.format(-Math.floor(seconds / length), unit);
    },
    time: (at) => clock.format(new Date(at)),
  };
}
