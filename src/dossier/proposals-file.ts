import { scalar } from './skeleton-yaml';

/** Two that are perhaps one, and why. */
export interface ProposedPair {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

const HEAD = `# Pairs that are perhaps one, the likeliest first. Say who you are, take away the "#" before the decision you make, and its two
# lines below, leave the others as they are, and: chancery decide --file THIS-FILE
by:
decisions:
`;

/** A file of decisions in which every proposal stands twice, to be merged or to be kept apart, and nothing is decided yet. */
export function proposalsFile(pairs: readonly ProposedPair[]): string {
  return HEAD + pairs.map(proposal).join('');
}

function proposal({ one, other, score, reasons }: ProposedPair): string {
  const [into, target] = [one, other].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const reason = scalar(reasons.join('; ').slice(0, 400), true);
  return `
  # ${score.toFixed(2)} ${reasons.join('; ').replace(/\s+/g, ' ')}
  #- merge: ${target}
  #  into: ${into}
  #  reason: ${reason}
  #- keep-apart: ${target}
  #  from: ${into}
  #  reason: two people of like names
`;
}
