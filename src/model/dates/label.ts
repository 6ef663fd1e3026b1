import type { Day } from './day';
import { type EdtfDate, type EdtfSet, readEdtf } from './edtf-tree';
import { type FuzzyDate, parseEdtf } from './fuzzy-date';
import { type LabelFormats, labelFormats } from './label-formats';
import { SEASONS } from './season';

/** A date in the reader's words, such as "between 1 and 7 December 2025"; an unknown locale reads English. */
export function dateLabel(date: Pick<FuzzyDate, 'edtf'>, locale: string): string {
  return labelOf(date.edtf, labelFormats(locale));
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

function labelOf(edtf: string, formats: LabelFormats): string {
  const date = parseEdtf(edtf);
  const tree = readEdtf(edtf);
  if (tree.kind === 'SET') return setLabel(tree, formats);
  const days = { from: date.earliest ?? '', to: date.latest ?? '' };
  if (tree.kind === 'SEASON') return seasonLabel(tree.code, tree.year, days, formats);
  if (date.precision === 'DECADE') return filled(formats.words.decade, tree.pattern.slice(0, 4).replace('X', '0'));
  if (date.precision === 'CENTURY' || date.precision === 'RANGE') return between(days, formats);
  return dateAndDoubt(tree, formats);
}

function setLabel({ earlier, later, members }: EdtfSet, formats: LabelFormats): string {
  const { words, or } = formats;
  const labels = members.map(({ from, to }, index) => {
    const days = { from: parseEdtf(from).earliest ?? '', to: parseEdtf(to).latest ?? '' };
    if (earlier && index === 0) return filled(words.by, dayOrYear(to, days.to, formats));
    if (later && index === members.length - 1) return filled(words.from, dayOrYear(from, days.from, formats));
    return from === to ? labelOf(from, formats) : between(days, formats);
  });
  return or.format(labels);
}

function dateAndDoubt({ pattern, approximate, uncertain }: EdtfDate, formats: LabelFormats): string {
  const [year = '', month = 'XX', date = 'XX'] = pattern.split('-');
  const day = new Date(`${year}-${month.replace('XX', '01')}-${date.replace('XX', '01')}`);
  const format = month === 'XX' ? formats.year : date === 'XX' ? formats.month : formats.day;
  const label = approximate ? filled(formats.words.around, format.format(day)) : format.format(day);
  return uncertain ? filled(formats.words.possibly, label) : label;
}

function seasonLabel(code: number, year: number, days: Days, formats: LabelFormats): string {
  const name = SEASONS.get(code)?.name;
  if (!name) return between(days, formats);
  return filled(formats.words.seasons[name], yearOf(`${String(year).padStart(4, '0')}-01-01`, formats));
}

function between({ from, to }: Days, formats: LabelFormats): string {
  if (from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) < to.slice(0, 4)) {
    return filled(formats.words.between, yearOf(from, formats), yearOf(to, formats));
  }
  return filled(formats.words.between, withoutRepeats(from, to, formats.day), formats.day.format(new Date(to)));
}

// "1 and 7 December 2025": in languages that write day, month, year the first date leaves out what the second repeats.
function withoutRepeats(from: Day, to: Day, format: Intl.DateTimeFormat): string {
  const parts = format.formatToParts(new Date(from));
  const order = parts.filter(({ type }) => type !== 'literal').map(({ type }) => type);
  const repeated = from.slice(0, 7) === to.slice(0, 7) ? 'month' : from.slice(0, 4) === to.slice(0, 4) ? 'year' : null;
  const end = order.join() === 'day,month,year' ? parts.findIndex(({ type }) => type === repeated) : -1;
  const kept = end < 0 ? parts : parts.slice(0, end);
  return kept
    .map(({ value }) => value)
    .join('')
    .trim();
}

function dayOrYear(pattern: string, day: Day, formats: LabelFormats): string {
  return pattern.length === 4 ? yearOf(day, formats) : formats.day.format(new Date(day));
}

function yearOf(day: Day, formats: LabelFormats): string {
  return formats.year.format(new Date(day));
}

function filled(template: string, a: string, b = ''): string {
  return template.replace(/\{([ab])\}/g, (_, slot) => (slot === 'a' ? a : b));
}
