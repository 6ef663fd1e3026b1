/** Chance that can be repeated: the same seed draws the same. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(of: number): boolean;
  pick<T>(all: readonly T[]): T;
  /** A place below `size`, drawn the more often the earlier it stands: the second half as often as the second place by itself would, and so on. */
  rank(size: number, skew?: number): number;
  /** One and more, with a heavy tail, at most `most`. */
  size(most: number): number;
}

/** Draws by mulberry32, which is small, even enough for made-up data, and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (of) => next() < of,
    pick: (all) => {
      if (all.length === 0) throw new Error('expected something to pick from, got an empty list');
      return all[whole(0, all.length - 1)] as (typeof all)[number];
    },
    rank: (size, skew = 1) => Math.min(size, Math.floor(size ** (next() ** skew))) - 1,
    size: (most) => Math.min(most, Math.floor((1 - next()) ** -0.8)),
  };
}
