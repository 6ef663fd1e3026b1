import type { Claim } from '../model/claim';
import type { Merges } from '../model/merges';
import { EVER, FOREVER } from '../model/stretches';
import { inBatches } from './batches';
import type { WriteTransaction } from './graph';
import { linkClaims as linkThem, writeRedirects as writeThem } from './queries.generated';

/** Leads claims whose ids stood for others to what they are of now, and by `WAS_CLAIMS` to what they were of before. */
export async function linkClaims(
  transaction: WriteTransaction,
  claims: readonly Claim[],
  merges: Merges,
): Promise<void> {
  if (merges.things.length === 0) return;
  const concerned = claims.flatMap((claim) => {
    const { actor } = claim.attribution;
    const own = merges.among([claim.factId, ...(actor ? [actor] : [])]);
    return own.moments.length > 0 ? [{ claim, own }] : [];
  });
  await inBatches(concerned, (some) =>
    transaction.run(linkThem, {
      ids: some.map(({ claim }) => claim.id),
      links: some.flatMap(
        ({
          claim: {
            id,
            factId,
            recordedAt = EVER,
            attribution: { actor },
          },
          own,
        }) => [
          ...linksOf('CLAIMS', factId, own, recordedAt).map((link) => ({ id, ...link })),
          ...(actor ? linksOf('ATTRIBUTED_TO', actor, own, recordedAt) : []).map((link) => ({ id, ...link })),
        ],
      ),
    }),
  );
}

function linksOf(type: string, id: string, merges: Merges, since: string) {
  return standing(id, merges, since).map(({ to, recordedFrom, recordedTo }) => {
    const from = recordedFrom === since ? {} : { recordedFrom };
    return recordedTo === FOREVER
      ? { type, to, props: from }
      : { type: `WAS_${type}`, to, props: { ...from, recordedTo } };
  });
}

/** Writes what every id that is, or was, merged into another resolves to. */
export async function writeRedirects(transaction: WriteTransaction, merges: Merges): Promise<void> {
  const redirects = merges.things.flatMap((oldId) =>
    standing(oldId, merges, EVER).flatMap((one) => (one.to === oldId ? [] : [{ oldId, ...one }])),
  );
  await inBatches([...merges.things], (ids) =>
    transaction.run(writeThem, { ids, redirects: redirects.filter(({ oldId }) => ids.includes(oldId)) }),
  );
}

/** What an id stood for from a moment on, stretch by stretch. */
function standing(id: string, { moments, at }: Merges, since: string) {
  const stretches: { to: string; recordedFrom: string; recordedTo: string }[] = [];
  for (const moment of [since, ...moments.filter((one) => one > since)]) {
    const to = at(moment)(id);
    const last = stretches.at(-1);
    if (last?.to === to) continue;
    if (last) last.recordedTo = moment;
    stretches.push({ to, recordedFrom: moment, recordedTo: FOREVER });
  }
  return stretches;
}
