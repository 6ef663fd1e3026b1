import { type Decision, inOrder } from '../decision';

/** The pairs of ids that were merged once and whose last decision takes that back: whoever split them knew better than a rule. */
export function splitPairs(decisions: readonly Decision[]): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  const into = new Map<string, string>();
  for (const { kind, target, other } of inOrder(decisions, 'IDENTITY')) {
    const before = into.get(target);
    if (kind === 'MERGE' && other !== undefined) {
      pairs.delete(`${target} ${other}`);
      into.set(target, other);
    } else if (before !== undefined) {
      pairs.set(`${target} ${before}`, [target, before]);
      into.delete(target);
    }
  }
  return [...pairs.values()];
}
