import { type Claim, knownAt } from './claim';

type Order = (a: Claim, b: Claim) => number;

const factFirst: Order = (a, b) => Number(a.modality === 'ALLEGED') - Number(b.modality === 'ALLEGED');
const preferredFirst: Order = (a, b) => (b.rank ?? 0) - (a.rank ?? 0);
const credibleFirst: Order = (a, b) => a.credibility - b.credibility;
const reliableFirst: Order = (a, b) => compareText(a.reliability, b.reliability);
const latestFirst: Order = (a, b) => compareText(knownAt(b), knownAt(a));
const byId: Order = (a, b) => compareText(a.id, b.id);

/** Best standing first, for what is constant: an allegation never beats a fact; then rank, credibility, reliability, later publication, id. */
export const compareStanding: Order = inTurn(
  factFirst,
  preferredFirst,
  credibleFirst,
  reliableFirst,
  latestFirst,
  byId,
);

/** For what progresses: an allegation never beats a fact; then rank, later publication, credibility, reliability, id. */
export const laterFirst: Order = inTurn(factFirst, preferredFirst, latestFirst, credibleFirst, reliableFirst, byId);

/** Whether a claim's standing (modality, rank, credibility, reliability) is as good as another's, or better. */
export function standsAtLeastAsWell(a: Claim, b: Claim): boolean {
  return inTurn(factFirst, preferredFirst, credibleFirst, reliableFirst)(a, b) <= 0;
}

function inTurn(...orders: Order[]): Order {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
