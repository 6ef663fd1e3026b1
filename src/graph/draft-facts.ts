import { setImmediate } from 'node:timers/promises';
import type { Claim } from '../model/claim';
import { groupBy } from '../model/group-by';
import { disputeEdges, type Projection, project } from '../model/projection';
import { type History, historyOf, UNRECORDED } from '../model/versions';
import { commonProps, ownProps } from './claim-rows';
import { nameProps } from './name-props';

/** A fact as its claims alone have it, made ready before it is known when they will be recorded. */
export interface Draft {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly history: History;
  readonly labels: readonly string[];
  readonly props: object;
  readonly edges: Projection['edges'];
  readonly names: readonly object[];
  /** How the claims are sent: what is of each alone, and what many have in common. */
  readonly rows: readonly {
    readonly id: string;
    readonly props: object;
    readonly common: object;
    readonly actorIds: readonly string[];
  }[];
}

/** How many drafts are made before others get a turn. */
const TURN = 250;

/** Drafts of the facts that some claims are of; needs nothing from the graph, so that it can be done while that does something else. */
export async function draftFacts(claims: readonly Claim[]): Promise<ReadonlyMap<string, Draft>> {
  const drafts = new Map<string, Draft>();
  for (const own of groupBy(claims, ({ factId }) => factId).values()) {
    if (drafts.size % TURN === TURN - 1) await setImmediate();
    const draft = draftOf(own);
    drafts.set(draft.id, draft);
  }
  return drafts;
}

/** A draft of one fact, from all its claims. */
export function draftOf(claims: readonly Claim[]): Draft {
  const history = historyOf(
    claims.map((claim) => ({ ...claim, recordedAt: UNRECORDED })),
    [],
  );
  const projection = project(history.current);
  const { id, labels, edges, names } = projection;
  const { recordedFrom: _, ...props } = projection.props;
  return {
    id,
    claims,
    history,
    labels: props.disputed ? [...labels, 'Disputed'] : labels,
    props: withoutNulls(props),
    edges: [...edges, ...disputeEdges(projection)],
    names: nameProps(id, names),
    rows: claims.map((claim) => ({
      id: claim.id,
      props: ownProps(claim),
      common: commonProps(claim),
      actorIds: claim.attribution.actor ? [claim.attribution.actor] : [],
    })),
  };
}

function withoutNulls(props: Projection['props']): object {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
}
