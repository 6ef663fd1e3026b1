import { type Day, dayFrom, monthLength } from './day';

/** The first and last day that a date with masked digits (202X, 2025-XX, 2025-12-XX) can mean, or null when no day fits. */
export function daysOfPattern(pattern: string): { earliest: Day; latest: Day } | null {
  const [year = '', month = 'XX', date = 'XX'] = pattern.split('-');
  const earliest = firstFit(year, month, date, upwards);
  const latest = firstFit(year, month, date, downwards);
  return earliest && latest ? { earliest, latest } : null;
}

type Walk = (low: number, high: number) => Generator<number>;

// edtf keeps masked digits as numbers and a bit mask, where X0 becomes X1: we read the digits as they are written.
function firstFit(year: string, month: string, date: string, walk: Walk): Day | null {
  for (const y of fits(year, 1, 9999, walk)) {
    for (const m of fits(month, 1, 12, walk)) {
      for (const d of fits(date, 1, monthLength(y, m), walk)) return dayFrom(y, m, d);
    }
  }
  return null;
}

function* fits(pattern: string, low: number, high: number, walk: Walk): Generator<number> {
  const least = Math.max(low, Number(pattern.replaceAll('X', '0')));
  const most = Math.min(high, Number(pattern.replaceAll('X', '9')));
  for (const number of walk(least, most)) {
    const digits = String(number).padStart(pattern.length, '0');
    if ([...pattern].every((sign, index) => sign === 'X' || sign === digits[index])) yield number;
  }
}

function* upwards(low: number, high: number): Generator<number> {
  for (let number = low; number <= high; number += 1) yield number;
}

function* downwards(low: number, high: number): Generator<number> {
  for (let number = high; number >= low; number -= 1) yield number;
}
