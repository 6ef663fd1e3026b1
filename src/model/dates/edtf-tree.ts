import { type EdtfNode, parse } from 'edtf';
import { DateError } from './date-error';
import { addDays, isDay } from './day';

/** What an accepted EDTF text is made of; days are not computed yet. */
export type EdtfTree = EdtfDate | EdtfSeason | EdtfSet;

export interface EdtfDate {
  readonly kind: 'DATE';
  /** YYYY, YYYY-MM or YYYY-MM-DD, where X stands for a digit nobody knows. */
  readonly pattern: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export interface EdtfSeason {
  readonly kind: 'SEASON';
  readonly year: number;
  readonly code: number;
}

export interface EdtfSet {
  readonly kind: 'SET';
  /** Open at the beginning: [..a]. */
  readonly earlier: boolean;
  /** Open at the end: [a..]. */
  readonly later: boolean;
  /** Patterns; `from` and `to` are the same for a member that is no range. */
  readonly members: readonly { readonly from: string; readonly to: string }[];
}

export const EDTF_EXPECTED =
  'an EDTF date such as 2025-11-30, 2025-11, 2025, 202X, 2025-XX, 2025-23 (a season), ' +
  '2025-11-16~ (about), 2025? (doubtful) or [2025-12-01..2025-12-07] (some day among these)';

/** Reads the part of EDTF we accept; the grammar is edtf's, which days it means is ours (see docs/decisions/dates.md). */
export function readEdtf(text: string): EdtfTree {
  if (text.includes('/')) throw new DateError(text, DURATION_REFUSED);
  if (text.length > LONGEST) throw new DateError(text, `at most ${LONGEST} characters of EDTF`);
  return plainDate(text) ?? treeOf(text, nodeOf(text));
}

// Far more than any date needs; it keeps the time edtf takes to a few milliseconds.
const LONGEST = 1000;

const DURATION_REFUSED =
  'one date: a slash means lasting from one date to another, so give start and end apart, ' +
  'or write [a..b] for some day within';

const DATE = /^([\dX]{4}(?:-[\dX]{2}){0,2})([?~%]?)$/;

// Most dates are plain, and edtf takes 80 µs for one: an import of a million rows would notice.
function plainDate(text: string): EdtfTree | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return null;
  const code = text.length === 7 ? Number(text.slice(5)) : 0;
  if (code > 20) return { kind: 'SEASON', year: Number(text.slice(0, 4)), code };
  return { kind: 'DATE', pattern: text, approximate: false, uncertain: false };
}

function nodeOf(text: string): EdtfNode {
  try {
    return parse(text);
  } catch {
    throw new DateError(text, EDTF_EXPECTED);
  }
}

function treeOf(text: string, node: EdtfNode): EdtfTree {
  if (node.type === 'Set') return setOf(text);
  if (node.type !== 'Date') throw new DateError(text, `${EDTF_EXPECTED}; years have four digits`);
  if (node.values.length > 3) return dayOfHour(text, node);
  const [, pattern, mark = ''] = DATE.exec(text) ?? [];
  if (!pattern) throw new DateError(text, `${EDTF_EXPECTED}; ?, ~ and % stand at the end only`);
  return { kind: 'DATE', pattern, approximate: /[~%]/.test(mark), uncertain: /[?%]/.test(mark) };
}

function setOf(text: string): EdtfSet {
  const inside = text.slice(1, -1).replace(/\s/g, '');
  const earlier = inside.startsWith('..');
  const later = inside.endsWith('..');
  const written = inside.slice(earlier ? 2 : 0, later ? -2 : undefined).split(',');
  if (earlier && later) throw new DateError(text, 'a set closed at one end at least; leave an unknown date out');
  const openRange = (earlier && written[0]?.includes('..')) || (later && written.at(-1)?.includes('..'));
  const members = written.map((member) => member.split('..')).map(([from = '', to = from]) => ({ from, to }));
  if (openRange || !members.every(isReadable)) throw new DateError(text, EDTF_EXPECTED);
  return { kind: 'SET', earlier, later, members };
}

function isReadable({ from, to }: EdtfSet['members'][number]): boolean {
  return DATE.test(from) && DATE.test(to);
}

// A date with an hour counts as its day in UTC; without an offset the hour is taken to be UTC.
function dayOfHour(text: string, node: EdtfNode): EdtfDate {
  const written = text.slice(0, 10);
  if (!isDay(written)) throw new DateError(text, 'a date that exists, from 0001-01-01 to 9999-12-31');
  const [hour = 0, minute = 0] = node.values.slice(3).map(Number);
  const days = Math.floor((hour * 60 + minute - (node.offset ?? 0)) / (24 * 60));
  return { kind: 'DATE', pattern: addDays(written, days), approximate: false, uncertain: false };
}
