import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { parseEdtf } from './dates/fuzzy-date';
import { dateLabel } from './dates/label';
import { type FactTypeName, factId } from './fact-id';
import { type CodeList, VOCABULARY } from './vocabulary';

/** What Neo4j can hold in one property. */
export type Scalar = string | number | boolean | string[] | null;

/** A relationship that a value becomes: its type, the id it leads to, and its properties. */
export interface Edge {
  readonly type: string;
  readonly to: string;
  readonly props: Record<string, Scalar>;
}

/** What of a fact stands in the graph: its properties, the relationships that leave it, and its names. */
export interface Stored {
  readonly props: Readonly<Record<string, unknown>>;
  readonly edges: readonly Edge[];
  readonly names: readonly NameValue[];
}

/** How something is called, by its id. */
export type Naming = (id: string) => string;

/** One kind of value: how it is checked at the border, told from another, laid down in the graph, read back and put in words. */
export interface ValueType {
  readonly schema: z.ZodType;
  /** How a person writes it in a dossier. */
  readonly form: 'plain' | 'flag' | 'coded' | 'date' | 'ref' | 'other';
  /** The list its codes come from. */
  readonly list?: CodeList;
  /** The types of fact it may lead to, the usual one first; none: any. */
  readonly types?: readonly FactTypeName[];
  /** A value with every id in it put in another's place; absent where it holds none. */
  mapIds?(value: unknown, of: (id: string) => string): unknown;
  /** Two values with one key are the same value. */
  key(value: unknown): string;
  columns?(name: string, value: unknown): Record<string, Scalar>;
  edges?(value: unknown): Edge[];
  /** The names of the properties, so that a value no longer claimed is cleared. */
  columnNames?(name: string): string[];
  /** The relationship types it may draw. */
  readonly edgeTypes?: readonly string[];
  /** The values of a field that are laid down, as claims state them; several only of a SET. */
  read(name: string, stored: Stored): unknown[];
  /** A value as a reader has it. */
  words(value: unknown, naming: Naming): string;
}

/** A date as a claim states it: EDTF, and the words and anchor it was resolved from. */
export interface DateValue {
  readonly edtf: string;
  readonly text?: string;
  readonly anchor?: string;
  /** For an end: the source counts the day itself as still held. */
  readonly counts?: boolean;
}

/** A name as a claim states it. */
export interface NameValue {
  readonly value: string;
  readonly kind: (typeof VOCABULARY.NameKind)[number];
  readonly lang?: string;
  readonly start?: string;
  readonly end?: string;
}

/** Who said it: an actor, or the source's words for one it does not name, and the outlet it came by. */
export interface SpeakerValue {
  readonly actor?: string;
  readonly words?: string;
  readonly via?: string;
}

const line = z.string().trim().min(1).max(2000);
const edtf = z.string().refine(isEdtf, { error: (issue) => edtfError(String(issue.input)) });
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a day such as 2025-11-30');

function plain(schema: z.ZodType, words: ValueType['words'] = String, form: ValueType['form'] = 'plain'): ValueType {
  return {
    schema,
    form,
    key: canonicalJson,
    columns: (name, value) => ({ [name]: value as Scalar }),
    columnNames: (name) => [name],
    read: (name, { props }) => (isThere(props[name]) ? [props[name]] : []),
    words,
  };
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A code in lower-case words: "ruled out". */
export function codeWords(code: unknown): string {
  return String(code).toLowerCase().replaceAll('_', ' ');
}

/** Several, as a sentence lists them. */
export function listed(all: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(all);
}

/** The ids that relationships of a type lead to, in the order stated or else of the ids. */
function ledTo({ edges }: Stored, wanted: string): string[] {
  const place = ({ props }: Edge) => (typeof props.place === 'number' ? props.place : 0);
  return edges
    .filter(({ type }) => type === wanted)
    .sort((a, b) => place(a) - place(b) || (a.to < b.to ? -1 : 1))
    .map(({ to }) => to);
}

export const text: ValueType = plain(line);
export const number: ValueType = plain(z.number());
export const count: ValueType = plain(z.number().int().min(1).max(100_000));
export const flag: ValueType = plain(z.boolean(), (value) => (value ? 'yes' : 'no'), 'flag');

/** A code of one list. */
export function code(list: CodeList): ValueType {
  return plain(z.enum(VOCABULARY[list]), codeWords);
}

/** A code with the source's own words beside it; the code alone is compared. */
export function codeWithWords(list: CodeList): ValueType {
  return {
    schema: z.strictObject({ code: z.enum(VOCABULARY[list]), words: line.optional() }),
    form: 'coded',
    list,
    key: (value) => (value as { code: string }).code,
    columns: (name, value) => {
      const { code, words } = value as { code: string; words?: string };
      return { [name]: code, [`${name}Words`]: words ?? null };
    },
    columnNames: (name) => [name, `${name}Words`],
    read: (name, { props }) => {
      const { [name]: code, [`${name}Words`]: words } = props;
      return isThere(code) ? [{ code, ...(isThere(words) ? { words } : {}) }] : [];
    },
    words: (value) => {
      const { code, words } = value as { code: string; words?: string };
      return words ? `${codeWords(code)} (“${words}”)` : codeWords(code);
    },
  };
}

/** A date; `Earliest` and `Latest` stand beside it for the queries that compare days. */
export const date: ValueType = {
  schema: z.strictObject({ edtf, text: line.optional(), anchor: day.optional(), counts: z.boolean().optional() }),
  form: 'date',
  key: (value) => (value as DateValue).edtf,
  columns: (name, value) => {
    const { edtf, text } = value as DateValue;
    const { earliest, latest } = parseEdtf(edtf);
    return { [name]: edtf, [`${name}Text`]: text ?? null, [`${name}Earliest`]: earliest, [`${name}Latest`]: latest };
  },
  columnNames: (name) => [name, `${name}Text`, `${name}Earliest`, `${name}Latest`],
  read: (name, { props }) => {
    const { [name]: edtf, [`${name}Text`]: text } = props;
    return isThere(edtf) ? [{ edtf, ...(isThere(text) ? { text } : {}) }] : [];
  },
  words: (value) => dateLabel(value as DateValue, 'en'),
};

/** A single day, for days on which something is attested. */
export const attestedDay: ValueType = {
  schema: day,
  form: 'other',
  key: String,
  read: (name, { props }) => [...((props[name] ?? []) as string[])],
  words: (value) => dateLabel({ edtf: String(value) }, 'en'),
};

/** A reference to another fact, drawn as a relationship. */
export function ref(edge: string, ...types: FactTypeName[]): ValueType {
  return {
    schema: factId(...types),
    form: 'ref',
    types,
    key: String,
    mapIds: (value, of) => of(String(value)),
    edges: (value) => [{ type: edge, to: String(value), props: {} }],
    edgeTypes: [edge],
    read: (_, stored) => ledTo(stored, edge),
    words: (value, naming) => naming(String(value)),
  };
}

/** A reference that says what it is: `{ as, to }`. */
export function refAs(edge: string, list: CodeList, ...types: FactTypeName[]): ValueType {
  return {
    schema: z.strictObject({ as: z.enum(VOCABULARY[list]), to: factId(...types) }),
    form: 'other',
    types,
    key: canonicalJson,
    mapIds: (value, of) => {
      const { as, to } = value as { as: string; to: string };
      return { as, to: of(to) };
    },
    edges: (value) => {
      const { as, to } = value as { as: string; to: string };
      return [{ type: edge, to, props: { as } }];
    },
    edgeTypes: [edge],
    read: (_, { edges }) => edges.filter(({ type }) => type === edge).map(({ to, props }) => ({ as: props.as, to })),
    words: (value, naming) => {
      const { as, to } = value as { as: string; to: string };
      return `${codeWords(as)} ${naming(to)}`;
    },
  };
}

/** References stated as one whole list, in order. */
export function refs(edge: string, ...types: FactTypeName[]): ValueType {
  return {
    schema: z.array(factId(...types)).max(100),
    form: 'other',
    types,
    key: canonicalJson,
    mapIds: (value, of) => [...new Set((value as string[]).map(of))],
    edges: (value) => (value as string[]).map((to, place) => ({ type: edge, to, props: { place } })),
    edgeTypes: [edge],
    read: (_, stored) => {
      const ids = ledTo(stored, edge);
      return ids.length > 0 ? [ids] : [];
    },
    words: (value, naming) => listed((value as string[]).map(naming)),
  };
}

/** A name; kept as a node of its own so that it can be searched. */
export const name: ValueType = {
  schema: z.strictObject({
    value: line,
    kind: z.enum(VOCABULARY.NameKind),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag such as uk')
      .optional(),
    start: edtf.optional(),
    end: edtf.optional(),
  }),
  form: 'other',
  key: canonicalJson,
  read: (_, { names }) => names.map((one) => definite({ ...one })),
  words: (value) => (value as NameValue).value,
};

/** Who spoke: a named actor or the source's words. */
export const speaker: ValueType = {
  schema: z
    .strictObject({
      actor: factId('Person', 'Organization', 'Country').optional(),
      words: line.optional(),
      via: line.optional(),
    })
    .refine(
      (value) => (value.actor === undefined) !== (value.words === undefined),
      'expected either an actor or the words for an unnamed one',
    ),
  form: 'other',
  key: canonicalJson,
  mapIds: (value, of) => {
    const { actor, ...rest } = value as SpeakerValue;
    return actor ? { ...rest, actor: of(actor) } : rest;
  },
  columns: (_, value) => {
    const { words, via } = value as SpeakerValue;
    return { speakerWords: words ?? null, speakerVia: via ?? null };
  },
  columnNames: () => ['speakerWords', 'speakerVia'],
  edges: (value) => {
    const { actor } = value as SpeakerValue;
    return actor ? [{ type: 'SPOKEN_BY', to: actor, props: {} }] : [];
  },
  edgeTypes: ['SPOKEN_BY'],
  read: (_, stored) => {
    const [actor] = ledTo(stored, 'SPOKEN_BY');
    const { speakerWords: words, speakerVia: via } = stored.props;
    return actor || isThere(words) ? [definite({ actor, words, via })] : [];
  },
  words: (value, naming) => {
    const { actor, words = '', via } = value as SpeakerValue;
    const said = actor ? naming(actor) : `“${words}”`;
    return via ? `${said} (via ${via})` : said;
  },
};

function definite(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => isThere(member)));
}

function isEdtf(text: string): boolean {
  return edtfError(text) === undefined;
}

function edtfError(text: string): string | undefined {
  try {
    parseEdtf(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
