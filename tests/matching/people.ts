import { join } from 'node:path';
import { recordsOf } from '../../src/editions/survey';
import type { Claim } from '../../src/model/claim';
import { parseEdtf } from '../../src/model/dates/fuzzy-date';
import { typeOfId } from '../../src/model/fact-id';
import { editionOf } from '../importers/editions';

/** A time in a post, and who is named for what on a day. */
export interface Term {
  readonly post: string;
  readonly from: string | null;
  readonly to: string | null;
}
export interface Mention {
  readonly event: string;
  readonly day: string;
  readonly side: string | null;
  /** The title the source prints before the name on that day. */
  readonly office: string | null;
}

/** A person as one data set has them, read from its claims without a database. */
export interface Known {
  readonly id: string;
  readonly names: readonly { readonly value: string; readonly start: string | null; readonly end: string | null }[];
  readonly born: string | null;
  readonly died: string | null;
  readonly terms: readonly Term[];
  readonly mentions: readonly Mention[];
}

/** What posts are called and of what they are posts. */
export type Posts = ReadonlyMap<string, { readonly name: string; readonly of: string | null }>;

/** The people and posts of a public data set, as its importer claims them. */
export async function peopleOf(
  data: string,
  importer: string,
  folder: string,
): Promise<{ readonly people: ReadonlyMap<string, Known>; readonly posts: Posts }> {
  const facts = await factsOf(join(data, folder), importer);
  const posts = new Map<string, { name: string; of: string | null }>();
  const terms = new Map<string, Term[]>();
  const mentions = new Map<string, Mention[]>();
  for (const [id, fact] of facts) {
    const type = typeOfId(id);
    if (type === 'Position') posts.set(id, { name: namesIn(fact)[0]?.value ?? id, of: text(fact.of) });
    if (type === 'Occupancy')
      push(terms, String(fact.identity.holder), {
        post: String(fact.identity.post),
        from: bound(fact.start, 'earliest'),
        to: bound(fact.end, 'latest'),
      });
    if (type !== 'Participation') continue;
    const event = facts.get(String(fact.identity.event));
    const day = bound(event?.start, 'earliest');
    if (!event || !day) continue;
    const delegation = facts.get(String(fact.delegation));
    push(mentions, String(fact.identity.participant), {
      event: String(fact.identity.event),
      day,
      side: text(delegation?.identity.side),
      office: officeOf(fact, event, facts),
    });
  }
  const people = new Map<string, Known>();
  for (const [id, fact] of facts)
    if (typeOfId(id) === 'Person')
      people.set(id, {
        id,
        names: namesIn(fact),
        born: edtf(fact.born),
        died: edtf(fact.died),
        terms: terms.get(id) ?? [],
        mentions: mentions.get(id) ?? [],
      });
  return { people, posts };
}

type Facts = ReadonlyMap<string, Record<string, unknown> & { readonly identity: Claim['identity'] }>;

/** What a data set says of each fact, read from its claims without a database. */
export async function factsOf(folder: string, importer: string): Promise<Facts> {
  const facts = new Map<string, Record<string, unknown> & { identity: Claim['identity'] }>();
  for await (const { claims } of recordsOf(editionOf(importer, folder)))
    for (const { factId, identity, states } of claims) {
      const before = facts.get(factId) ?? { identity };
      const names = [...listed(before.names), ...listed(states.names)];
      facts.set(factId, { ...before, ...states, ...(names.length > 0 ? { names } : {}) });
    }
  return facts;
}

/** By the post someone spoke for, or by what the meeting is called after: "Meeting with President Park". */
function officeOf(part: Record<string, unknown>, event: Record<string, unknown>, facts: Facts): string | null {
  const post = facts.get(String(part.speakingAs));
  if (post) return namesIn(post)[0]?.value ?? null;
  const person = facts.get(String((part.identity as Claim['identity']).participant));
  const [meeting] = namesIn(event);
  for (const { value } of person ? namesIn(person) : []) {
    const at = meeting?.value.lastIndexOf(` ${value}`) ?? -1;
    if (at > 0 && meeting?.value.startsWith('Meeting with ')) {
      const title = meeting.value.slice('Meeting with '.length, at);
      if (title !== '') return title;
    }
  }
  return null;
}

/** The names of a fact, each once. */
export function namesIn(fact: Record<string, unknown>): Known['names'] {
  const seen = new Map<string, Known['names'][number]>();
  for (const one of listed(fact.names)) {
    const { value, start, end } = one as { value: string; start?: string; end?: string };
    if (!seen.has(value)) seen.set(value, { value, start: start ?? null, end: end ?? null });
  }
  return [...seen.values()];
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value that is text. */
export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function edtf(value: unknown): string | null {
  return value !== null && typeof value === 'object' && 'edtf' in value ? String(value.edtf) : null;
}

function bound(value: unknown, which: 'earliest' | 'latest'): string | null {
  const date = edtf(value);
  return date === null ? null : (parseEdtf(date)[which] ?? null);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key) ?? [];
  map.set(key, all);
  all.push(value);
}
