import { canonicalJson } from './canonical-json';
import { type Claim, knownAt } from './claim';
import type { Decision } from './decision';
import { type Canonical, canonicalClaim, type Merges } from './merges';
import { remembered } from './remembered';
import { nothingOf, type Resolved, resolve } from './resolve';
import { EVER, type Span, spanOf, stretchesOf } from './stretches';

/** How a fact stood over a stretch of both clocks. */
export interface Version extends Span {
  readonly resolved: Resolved;
}

/** All that a fact ever was: together the stretches cover both clocks whole, without overlap. */
export interface History {
  /** How it stands now. */
  readonly current: Version;
  /** How it stood otherwise and could be seen. */
  readonly superseded: readonly Version[];
  /** Where nothing asserted it. */
  readonly unseen: readonly Span[];
}

/** Stands for the moment at which claims are recorded, until it is known. */
export const UNRECORDED = '0';

/** A history that was worked out before its claims were recorded, once they are. */
export function recordedAs({ current, superseded, unseen }: History, moment: string): History {
  const as = (recorded: string) => (recorded === UNRECORDED ? moment : recorded);
  const told = <T extends Span>(span: T): T => ({
    ...span,
    recordedFrom: as(span.recordedFrom),
    recordedTo: as(span.recordedTo),
  });
  return { current: told(current), superseded: superseded.map(told), unseen: unseen.map(told) };
}

/** The id of a fact, and the merges that at times gave it claims of others, or gave its claims away. */
interface Merged {
  readonly id: string;
  readonly merges: Merges;
}

/**
 * Every state of a fact, by when its claims were published and when claims and decisions were recorded. Only those moments
 * can change it, so it is resolved at each of them. Where merges concern it, `claims` are all that were ever of this fact.
 */
export function historyOf(claims: readonly Claim[], decisions: readonly Decision[], merged?: Merged): History {
  const by = <T extends Claim | Decision>(all: readonly T[], moment: string) =>
    all.filter((one) => recordedAt(one) <= moment);
  const ownBy = remembered((recorded) => {
    const told = by(claims, recorded);
    return merged ? claimsOf(merged.id, told, merged.merges.at(recorded)) : told;
  });
  const stretches = stretchesOf<Resolved | undefined>({
    recorded: [...[...claims, ...decisions].map(recordedAt), ...(merged?.merges.moments ?? [])],
    known: (recorded) => ownBy(recorded).map(knownAt),
    at: (known, recorded) => {
      const told = ownBy(recorded).filter((claim) => knownAt(claim) <= known);
      return told.length > 0 ? resolve(told, by(decisions, recorded)) : undefined;
    },
    alike,
  });
  const versions = stretches.map(({ value, ...span }) => ({ ...spanOf(span), resolved: value }));
  const last = versions.pop();
  const resolved = last?.resolved ?? (merged && nothingOf(merged.id));
  if (!last || !resolved) throw new Error('expected at least one claim to tell the history of a fact from, got none');
  const isSeen = (version: (typeof versions)[number]): version is Version => version.resolved?.visible === true;
  return {
    current: { ...last, resolved },
    superseded: versions.filter(isSeen),
    unseen: versions.filter((version) => !isSeen(version)).map(spanOf),
  };
}

/** Those of some claims that are of one fact when ids stand for what they stood for. */
function claimsOf(id: string, claims: readonly Claim[], canonical: Canonical): Claim[] {
  return claims.map((claim) => canonicalClaim(claim, canonical)).filter(({ factId }) => factId === id);
}

function alike(one: Resolved | undefined, other: Resolved | undefined): boolean {
  if (!one?.visible || !other?.visible) return one?.visible === other?.visible;
  return lookOf(one) === lookOf(other);
}

/** What a state looks like, told once: each is compared with those before and beside it. */
const LOOKS = new WeakMap<Resolved, string>();

function lookOf(resolved: Resolved): string {
  const { disputed, alleged, originCount, fields, groupedWith } = resolved;
  const look =
    LOOKS.get(resolved) ??
    canonicalJson({
      disputed,
      alleged,
      originCount,
      groupedWith,
      shown: [...fields].map(([name, field]) => [name, field.shown]),
    });
  LOOKS.set(resolved, look);
  return look;
}

function recordedAt(one: Claim | Decision): string {
  return one.recordedAt ?? EVER;
}
