import { inBatches } from '../../src/graph/batches';

// Three batches of which the first fails while the others are made; says how it went, where that ends no process.
const made: number[] = [];
const work = async ([one = 0]: number[]) => {
  made.push(one);
  if (one === 1) throw new Error('the first fails');
  return [one];
};

inBatches([1, 2, 3], work, 1).catch((error: Error) => process.stdout.write(`${error.message}: ${made}`));
