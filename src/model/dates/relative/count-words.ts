import { OTHER_ANCHOR } from './guesses';
import type { RelativeRow } from './row';

/** Words that count days, weeks, months or years from the anchor. */
export const COUNT_WORDS: readonly RelativeRow[] = [
  { words: '({about} )?{n} {unit} ago', rule: { kind: 'COUNT', sign: -1 } },
  { words: '({about} )?{n} {unit} earlier', rule: { kind: 'COUNT', sign: -1 }, guess: OTHER_ANCHOR },
  { words: '({about} )?{n} {unit} later', rule: { kind: 'COUNT', sign: 1 }, guess: OTHER_ANCHOR },
  {
    words: "in ({about} )?{n} {unit}('s?)?( time)?|({about} )?{n} {unit} from now",
    direction: 'FUTURE',
    rule: { kind: 'COUNT', sign: 1 },
  },
  { words: '(more than|over) {n} {unit} ago', rule: { kind: 'COUNT_LIMIT', side: 'BEYOND', sign: -1 } },
  { words: '(less than|under) {n} {unit} ago', rule: { kind: 'COUNT_LIMIT', side: 'WITHIN', sign: -1 } },
  {
    words: '(within|in less than) {n} {unit}|(within|in|over|during) the (next|coming) {n} {unit}',
    direction: 'FUTURE',
    rule: { kind: 'COUNT_LIMIT', side: 'WITHIN', sign: 1 },
  },
  {
    words: '(within|in|over|during) the (past|last) {n} {unit}',
    direction: 'PAST',
    rule: { kind: 'COUNT_LIMIT', side: 'WITHIN', sign: -1 },
  },
  {
    words: '(within|in|over|during) (the (next|coming) {period}|(the )?coming {units})',
    direction: 'FUTURE',
    rule: { kind: 'COUNT_LIMIT', side: 'WITHIN', sign: 1 },
  },
  {
    words: '(within|in|over|during) (the (past|last) {period}|recent {units})',
    direction: 'PAST',
    rule: { kind: 'COUNT_LIMIT', side: 'WITHIN', sign: -1 },
  },
];
