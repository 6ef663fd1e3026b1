import { type Claim, factTypeOf } from './claim';
import { type Decision, inOrder } from './decision';
import { mapId, typeOfId } from './fact-id';
import { FACT_TYPES, type Identity } from './fact-types';
import { EVER, FOREVER } from './stretches';

/** Puts the id that stands for a thing in place of any that does. */
export type Canonical = (id: string) => string;

/** Which ids stood for one thing, and since when. */
export interface Merges {
  /** When that changed, oldest first. */
  readonly moments: readonly string[];
  /** Every id that was ever merged, or merged into. */
  readonly things: readonly string[];
  /** As it stood at a moment of recording; as it stands now where none is given. Takes ids of joining facts too. */
  at(recordedAt?: string): Canonical;
  /** What an id is merged into directly, now. */
  into(id: string): string | undefined;
  /** Every id that was ever one with it, itself among them; of a joining fact, every id that it ever had so. */
  family(id: string): string[];
  /** Those that concern some ids. */
  among(ids: Iterable<string>): Merges;
  /** Those that concern what some claims say; costs nothing where nothing was merged. */
  concerning(claims: readonly Claim[]): Merges;
}

interface Step {
  readonly recordedAt: string;
  readonly from: string;
  readonly to: string | undefined;
}

/** Reads from decisions which ids are, and were, one. */
export function mergesOf(decisions: readonly Decision[]): Merges {
  const steps = inOrder(decisions, 'IDENTITY').map(({ kind, target, other, recordedAt = EVER }) => ({
    ...{ recordedAt, from: target },
    to: kind === 'MERGE' ? other : undefined,
  }));
  return fromSteps(steps);
}

function fromSteps(steps: readonly Step[]): Merges {
  const families = familiesIn(steps);
  const known = new Map<string, Map<string, string>>();
  const parentsAt = (moment: string): Map<string, string> => {
    const parents = known.get(moment) ?? new Map<string, string>();
    if (!known.has(moment))
      for (const { recordedAt, from, to } of steps)
        if (recordedAt <= moment) to ? parents.set(from, to) : parents.delete(from);
    known.set(moment, parents);
    return parents;
  };
  const among = (ids: Iterable<string>) => {
    if (steps.length === 0) return NO_MERGES;
    const concerned = new Set([...ids].flatMap(thingsIn).flatMap((id) => families.get(id) ?? []));
    const own = steps.filter(({ from }) => concerned.has(from));
    return own.length === 0 ? NO_MERGES : fromSteps(own);
  };
  return {
    moments: [...new Set(steps.map(({ recordedAt }) => recordedAt))].sort(),
    things: [...families.keys()].sort(),
    at: (recordedAt = FOREVER) => {
      const parents = parentsAt(recordedAt);
      return parents.size === 0 ? itself : (id) => mapId(id, (one) => endOf(one, parents));
    },
    into: (id) => parentsAt(FOREVER).get(id),
    family: (id) => (steps.length === 0 ? [id] : familyOf(id, families)),
    among,
    concerning: (claims) => (steps.length === 0 ? NO_MERGES : among(claims.flatMap(idsIn))),
  };
}

const itself: Canonical = (id) => id;

/** Where nothing was ever merged. */
export const NO_MERGES: Merges = fromSteps([]);

function endOf(id: string, parents: ReadonlyMap<string, string>): string {
  let end = id;
  for (let next = parents.get(end); next !== undefined; next = parents.get(end)) end = next;
  return end;
}

/** For each id, all that it was ever merged with, through however many others. */
function familiesIn(steps: readonly Step[]): Map<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const { from, to } of steps) {
    if (!to) continue;
    const joined = [...new Set([...(families.get(from) ?? [from]), ...(families.get(to) ?? [to])])].sort();
    for (const id of joined) families.set(id, joined);
  }
  return families;
}

function familyOf(id: string, families: ReadonlyMap<string, readonly string[]>): string[] {
  let all = [id];
  for (const thing of thingsIn(id))
    all = all.flatMap((one) =>
      (families.get(thing) ?? [thing]).map((other) => mapId(one, (its) => (its === thing ? other : its))),
    );
  return [...new Set(all)].sort();
}

/** The ids that an id is made of, or itself where it is made of none. */
export function thingsIn(id: string): string[] {
  const things = new Set<string>();
  mapId(id, (one) => {
    things.add(one);
    return one;
  });
  return [...things];
}

/** Every id in what a claim says: its fact's, those that its values lead to, and that of whom it is attributed to. */
export function idsIn(claim: Pick<Claim, 'factId' | 'states' | 'attribution'>): string[] {
  const ids = new Set([claim.factId]);
  const note = (id: string) => {
    ids.add(id);
    return id;
  };
  mapStates(claim, note);
  if (claim.attribution.actor) ids.add(claim.attribution.actor);
  return [...ids];
}

/** A claim as it speaks of the things that its ids stand for; what it then says of a thing and itself is left out. */
export function canonicalClaim(claim: Claim, canonical: Canonical): Claim {
  if (canonical === itself || idsIn(claim).every((id) => canonical(id) === id)) return claim;
  const { identity: parts, makeId } = FACT_TYPES[factTypeOf(claim)];
  const joined = Object.entries(claim.identity).map(([name, value]) => {
    const isId = parts[name]?.edge && typeof value === 'string' && typeOfId(value);
    return [name, isId ? canonical(value) : value] as const;
  });
  const { identity, states } = inOrderOfIds(claim, Object.fromEntries(joined), mapStates(claim, canonical));
  const factId = makeId ? makeId(identity) : canonical(claim.factId);
  const { actor } = claim.attribution;
  return {
    ...claim,
    factId,
    identity,
    states: claim.stance === 'ASSERTS' ? withoutItself(claim, states, factId) : states,
    attribution: actor ? { ...claim.attribution, actor: canonical(actor) } : claim.attribution,
  };
}

/** Parts that go in the order of their ids, exchanged where they do no longer, with the fields that belong to them. */
function inOrderOfIds(claim: Claim, identity: Identity, states: States): { identity: Identity; states: States } {
  const { parts: [a, b] = ['', ''], fields: [ofA, ofB] = ['', ''] } = FACT_TYPES[factTypeOf(claim)].mirrored ?? {};
  const [first, second] = [identity[a], identity[b]];
  if (first === undefined || second === undefined || first <= second) return { identity, states };
  const { [ofA]: its, [ofB]: others, ...rest } = states;
  const exchanged = {
    ...rest,
    ...(others === undefined ? {} : { [ofA]: others }),
    ...(its === undefined ? {} : { [ofB]: its }),
  };
  return { identity: { ...identity, [a]: second, [b]: first }, states: exchanged };
}

type States = Readonly<Record<string, unknown>>;

/** What a claim states, with the ids in it put in others' place. */
function mapStates(claim: Pick<Claim, 'factId' | 'states'>, of: Canonical): States {
  const { fields } = FACT_TYPES[factTypeOf(claim)];
  return Object.fromEntries(
    Object.entries(claim.states).map(([name, stated]) => {
      const { kind, value } = fields[name] ?? {};
      if (!value?.mapIds) return [name, stated];
      return [
        name,
        kind === 'SET' ? (stated as unknown[]).map((one) => value.mapIds?.(one, of)) : value.mapIds(stated, of),
      ];
    }),
  );
}

/** Leaves out values that lead to the very fact they are stated of. */
function withoutItself(claim: Claim, states: States, factId: string): States {
  const { fields } = FACT_TYPES[factTypeOf(claim)];
  const leads = (name: string, value: unknown) =>
    fields[name]?.value.edges?.(value).some(({ to }) => to === factId) ?? false;
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, stated]) => {
      if (fields[name]?.kind !== 'SET') return leads(name, stated) ? [] : [[name, stated]];
      return [[name, (stated as unknown[]).filter((value) => !leads(name, value))]];
    }),
  );
}
