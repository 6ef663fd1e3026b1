import { claimFromRow } from '../graph/claim-rows';
import type { Loaders, RowOf } from '../loaders/loaders';
import type { Moment } from '../loaders/read';
import { canonicalJson } from '../model/canonical-json';
import { factSentence, fieldSentence, fieldTitle, valueWords } from '../model/change-words';
import type { Day } from '../model/dates/day';
import { differencesOf, kindOfChange, MEMBERS, type Then } from '../model/differences';
import { type FactTypeName, slugOf, typeOfId } from '../model/fact-id';
import { type FactState, labelOf, mayHold, namedOn } from '../model/fact-state';
import { standsBare } from '../model/fact-types';
import type { Edge, NameValue, Naming } from '../model/values';
import { sourceOfClaim } from './claim';
import { nodeById } from './node';
import type { FactChangeParent, FieldChangeParent, NewsParent } from './parents';
import { scopeOf } from './request-context';
import type { ChangedValueResolvers, FactChangeResolvers, FieldChangeResolvers } from './resolver-types.generated';

/** A moment, and the day on which what has a time of its own must hold. */
export interface MomentAndDay extends Moment {
  readonly validAt?: Day | undefined;
}

type States = ReadonlyMap<string, FactState>;

/** What became of facts between two moments, in the order of their ids as given. */
export async function factChanges(
  load: Loaders,
  ids: readonly string[],
  [before, after]: readonly [MomentAndDay, MomentAndDay],
): Promise<FactChangeParent[]> {
  const [old, now] = await Promise.all([statesAt(load, ids, before), statesAt(load, ids, after)]);
  const [called, calledNow] = await Promise.all([namingAt(load, old, before), namingAt(load, now, after)]);
  return Promise.all(
    ids.map(async (id) => {
      const then = { state: old.get(id), naming: calledFirst(called, calledNow) };
      const since = { state: now.get(id), naming: calledFirst(calledNow, called) };
      const news = isOfDays(then, since)
        ? (await newsOf(load, [id], NEVER, after)).filter(tellsTime)
        : await newsOf(load, [id, ...cameOrWent(then.state, since.state)], before, after);
      return changeOf(id, then, since, news);
    }),
  );
}

async function statesAt(load: Loaders, ids: readonly string[], moment: MomentAndDay): Promise<Map<string, FactState>> {
  const { knownAt, recordedAt, validAt } = moment;
  const keys = ids.map((id) => JSON.stringify({ id, knownAt, recordedAt }));
  const rows = await Promise.all(keys.map((key) => load.stateByMoment.load(key)));
  return new Map(rows.flatMap((row, place) => stateOf(ids[place] ?? '', row, validAt)));
}

function stateOf(id: string, row: RowOf<'stateByMoment'> | null, day: Day | undefined): [string, FactState][] {
  const type = typeOfId(id);
  if (!row || !type) return [];
  const edges = row.edges as readonly (Edge & { readonly name: string | null })[];
  const props = row.props as FactState['stored']['props'];
  const state: FactState = {
    id,
    type,
    stored: { props, edges, names: row.names as readonly NameValue[] },
    called: new Map(edges.flatMap(({ to, name }) => (name ? [[to, name]] : []))),
    members: row.members as FactState['members'],
    holds: day === undefined || mayHold(type, props, day),
  };
  return [[id, day === undefined ? state : namedOn(state, day)]];
}

/** How everything that some states lead to was called then; what joins other things is called after these. */
async function namingAt(load: Loaders, states: States, moment: MomentAndDay): Promise<ReadonlyMap<string, string>> {
  const called = new Map([...states.values()].flatMap((state) => [...state.called]));
  const joining = [...states.values()].flatMap(({ stored }) =>
    stored.edges.map(({ to }) => to).filter((to) => isJoining(typeOfId(to)) && !called.has(to)),
  );
  const further = await statesAt(load, [...new Set(joining)], moment);
  for (const state of further.values()) called.set(state.id, labelOf(state, slugOf, 'within'));
  return called;
}

function isJoining(type: FactTypeName | undefined): boolean {
  return type !== undefined && !standsBare(type);
}

/** By the names of one moment; what had none then, by those of the other. */
function calledFirst(names: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): Naming {
  return (id) => names.get(id) ?? others.get(id) ?? slugOf(id);
}

/** The parts of those who came to a side or left it. */
function cameOrWent(before: FactState | undefined, after: FactState | undefined): string[] {
  const [old, now] = [before, after].map((state) => (state?.members ?? []).map(({ id }) => id)) as [string[], string[]];
  return [...old.filter((id) => !now.includes(id)), ...now.filter((id) => !old.includes(id))];
}

/** A moment before anything was told. */
const NEVER: Moment = { knownAt: '', recordedAt: '' };

/** Whether a fact is told alike and holds on one of the days alone: then what told its time is behind it. */
function isOfDays({ state: before }: Then, { state: after }: Then): boolean {
  return before !== undefined && after !== undefined && before.holds !== after.holds;
}

const TIMES = ['start', 'end', 'heldOn'];

function tellsTime({ states }: NewsParent): boolean {
  return TIMES.some((field) => field in states);
}

async function newsOf(load: Loaders, ids: readonly string[], before: Moment, after: Moment): Promise<NewsParent[]> {
  const [first, second] = [before, after].map(({ knownAt, recordedAt }) => ({ knownAt, recordedAt }));
  const keys = ids.map((id) => JSON.stringify({ id, before: first, after: second }));
  const rows = await Promise.all(keys.map((key) => load.newsByMoments.load(key)));
  const told = rows.flatMap((claims, place) => claims.map((claim) => ({ factId: ids[place] ?? '', claim })));
  return told.map(({ factId, claim }) => {
    // A claim names its fact by the id it was made with, which may have been merged since.
    const { states, stance, publisher, publishedAt } = claimFromRow(claim);
    return { factId, states, stance, publisher, publishedAt, isNew: claim.isNew, reason: claim.reason, claim };
  });
}

function changeOf(id: string, before: Then, after: Then, news: readonly NewsParent[]): FactChangeParent {
  const state = after.state ?? before.state;
  const naming = after.state ? after.naming : before.naming;
  const label = state ? labelOf(state, naming, 'alone') : slugOf(id);
  const subject = state ? subjectOf(state, naming) : label;
  const differences = differencesOf(before, after, news);
  const kind = kindOfChange(before.state, after.state, differences.length);
  const fields: FieldChangeParent[] = differences.map((difference) => ({
    ...difference,
    sentence: fieldSentence(kind, subject, difference),
  }));
  const behind = news.filter(({ factId }) => factId === id);
  const because = behind.length > 0 ? behind : fields.flatMap((field) => field.because);
  return {
    id,
    kind,
    label,
    sentence: factSentence(kind, label, because),
    fields,
    because,
    sides: sidesOf(before, after),
  };
}

/** A side is told of by itself: whose it is says enough beside the event. */
function subjectOf(state: FactState, naming: Naming): string {
  return labelOf(state, naming, state.type === 'Delegation' ? 'within' : 'alone');
}

function sidesOf(...both: readonly Then[]): string[] {
  const edges = both.flatMap(({ state }) => state?.stored.edges ?? []);
  return [...new Set(edges.filter(({ type }) => type === 'IN_DELEGATION').map(({ to }) => to))];
}

export const FactChange: FactChangeResolvers = {
  id: (it) => it.id,
  kind: (it) => it.kind,
  label: (it) => it.label,
  sentence: (it) => it.sentence,
  fields: (it) => it.fields,
  fact: (it, _, context, info) => nodeById(scopeOf(context, info), it.id),
  because: (it) => claimsOf(it.because),
  sources: (it) => sourcesOf(it.because),
};

export const FieldChange: FieldChangeResolvers = {
  field: (it) => it.field,
  title: (it) => (it.field === MEMBERS ? 'who sits on it' : fieldTitle(it.field)),
  before: (it) => it.before && { ...it.before, words: valueWords(it.field, it.before) },
  after: (it) => it.after && { ...it.after, words: valueWords(it.field, it.after) },
  sentence: (it) => it.sentence,
  because: (it) => claimsOf(it.because),
  sources: (it) => sourcesOf(it.because),
};

export const ChangedValue: ChangedValueResolvers = {
  value: (it) => canonicalJson(it.value),
  words: (it) => it.words,
};

function claimsOf(news: readonly NewsParent[]) {
  return news.map(({ claim }) => claim);
}

function sourcesOf(news: readonly NewsParent[]) {
  return [...new Map(news.map(({ claim }) => [claim.sourceId, sourceOfClaim(claim)])).values()];
}
