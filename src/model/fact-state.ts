import type { Day } from './dates/day';
import { parseEdtf } from './dates/fuzzy-date';
import { type FactTypeName, slugOf, typeOfId } from './fact-id';
import { FACT_TYPES } from './fact-types';
import { codeWords, type NameValue, type Naming, type Stored } from './values';

/** A fact as it stood at a moment, read from where it is laid down. */
export interface FactState {
  readonly id: string;
  readonly type: FactTypeName;
  readonly stored: Stored;
  /** How what it led to was called then. */
  readonly called: ReadonlyMap<string, string>;
  /** Of a side: who sat on it. */
  readonly members: readonly Member[];
  /** Whether it held on the day asked for. */
  readonly holds: boolean;
}

/** Someone on a side: the part they had, and who they are. */
export interface Member {
  readonly id: string;
  readonly actorId: string;
  readonly name: string | null;
}

/** The columns between which something with a time of its own may hold; the second day is without. */
const TIMES: Partial<Record<FactTypeName, readonly [from: string, to: string]>> = {
  Occupancy: ['possiblyFrom', 'possiblyTo'],
  Tie: ['startEarliest', 'endLatest'],
};

/** Whether what is laid down may have held on a day. */
export function mayHold(type: FactTypeName, props: Stored['props'], day: Day): boolean {
  const [from, to] = TIMES[type] ?? [];
  if (!from || !to) return true;
  return String(props[from] ?? '') <= day && day < String(props[to] ?? '9999-12-32');
}

/** A state with the names that may have been names on a day. */
export function namedOn(state: FactState, day: Day): FactState {
  return { ...state, stored: { ...state.stored, names: state.stored.names.filter((name) => mayBeNamed(name, day)) } };
}

function mayBeNamed({ start, end }: Pick<NameValue, 'start' | 'end'>, day: Day): boolean {
  const [from, to] = [start ? parseEdtf(start).earliest : null, end ? parseEdtf(end).latest : null];
  return (from ?? '') <= day && day < (to ?? '9999-12-32');
}

/** How facts are called by what tells them apart: alone, and where something else leads to them. */
const LABELS: Partial<Record<FactTypeName, { readonly alone: string; readonly within?: string }>> = {
  Occupancy: { alone: '{holder} as {post}' },
  Tie: { alone: '{a} and {b}' },
  Delegation: { alone: "{side}'s side at {event}", within: "{side}'s side" },
  Participation: { alone: '{participant} at {event}', within: '{participant}' },
  Quotation: { alone: '“{words}”' },
  ProposalVersion: { alone: '{proposal}, {key}' },
  Stance: { alone: '{holder}, who {verb} {on}' },
};

const LONGEST_PART = 80;

/** What a fact is called; `within` where something else leads to it. */
export function labelOf({ id, type, stored, called }: FactState, naming: Naming, way: 'alone' | 'within'): string {
  const label = LABELS[type];
  if (!label) return typeof stored.props.name === 'string' ? stored.props.name : slugOf(id);
  const parts = identityOf(type, stored);
  const text = (label[way] ?? label.alone).replace(/\{(\w+)\}/g, (_, part: string) => {
    const value = parts[part] ?? '';
    if (typeOfId(value)) return called.get(value) ?? naming(value);
    return cut(part === 'verb' ? codeWords(value) : value);
  });
  return text.replace(/s's /g, "s' ");
}

/** What tells a fact from others: the ids of what it joins, and its words. */
function identityOf(type: FactTypeName, { props, edges }: Stored): Record<string, string> {
  const taken = new Map<string, number>();
  return Object.fromEntries(
    Object.entries(FACT_TYPES[type].identity).map(([name, { edge = '' }]) => {
      const ends = edges.filter((one) => one.type === edge).map(({ to }) => to);
      const place = taken.get(edge) ?? 0;
      taken.set(edge, place + 1);
      return [name, ends.sort()[place] ?? String(props[name] ?? '')];
    }),
  );
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_PART ? `${letters.slice(0, LONGEST_PART - 1).join('')}…` : text;
}
