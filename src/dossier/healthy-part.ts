import { type Explained, explainIssue, valueAt } from './explain-issue';
import { type DossierFile, dossierFormat } from './format';
import type { Path } from './place-in-file';

/** What is left of a file without its mistakes, so that whatever else is wrong is found too. */
export interface HealthyPart {
  readonly content: DossierFile;
  /** Where a path into this content leads in the file. */
  inFile(path: Path): Path;
  /** Whether a mistake there may follow from what was left out. */
  isDoubtful(path: Path): boolean;
  /** Whether things may be missing here that the rest speaks of. */
  readonly lacksThings: boolean;
}

/** Statements whose other keys are read wrongly when this one is missing. */
const LEANT_ON = ['says', 'by', 'nth', 'is', 'source', 'anchor'];
const MOST_ROUNDS = 10;

/** Leaves out what is wrong, and what cannot be without it; undefined where nothing is left that could be read. */
export function healthyPart(content: unknown, wrong: readonly Explained[]): HealthyPart | undefined {
  const drops = new Map(wrong.map(({ path, unknownKey }) => [keyOf(path), { path, harmless: unknownKey === true }]));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = new Part(content, new Set(drops.keys()));
    const read = dossierFormat.safeParse(left.content);
    if (read.success) return partOf(read.data, left, [...drops.values()]);
    for (const { path } of read.error.issues.flatMap((issue) => explainIssue(issue, left.content))) {
      const there = left.inFile(valueAt(left.content, path) === undefined ? path.slice(0, -1) : path);
      if (there.length === 0) return undefined;
      drops.set(keyOf(there), { path: there, harmless: false });
    }
  }
  return undefined;
}

function partOf(content: DossierFile, left: Part, drops: readonly { path: Path; harmless: boolean }[]): HealthyPart {
  const doubtful = drops.flatMap(({ path, harmless }) => {
    const last = path.at(-1);
    if (harmless) return [];
    if (path[0] === 'sources') return [[]];
    if (path[0] === 'quotations' && last === 'id') return [['quotations']];
    return path.includes('between') || LEANT_ON.includes(String(last)) ? [path.slice(0, -1)] : [];
  });
  return {
    content,
    inFile: (path) => left.inFile(path),
    isDoubtful: (path) => doubtful.some((around) => around.every((step, place) => path[place] === step)),
    lacksThings: drops.some(({ path }) => isThing(path)),
  };
}

/** Whether a path leads to a section, to a thing that others may name, or to all that is said of it. */
function isThing(path: Path): boolean {
  return path.length <= 2 || (path.length === 3 && typeof path[2] === 'number') || path.includes('versions');
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** A copy of a content without some of its parts, which knows where the entries of its lists came from. */
class Part {
  readonly content: unknown;
  private readonly places = new WeakMap<object, readonly number[]>();

  constructor(
    content: unknown,
    private readonly drops: ReadonlySet<string>,
  ) {
    this.content = this.without(content, []);
  }

  inFile(path: Path): Path {
    let inner: unknown = this.content;
    return path.map((step) => {
      const places = inner !== null && typeof inner === 'object' ? this.places.get(inner) : undefined;
      inner = (inner as Record<string | number, unknown> | null | undefined)?.[step];
      return places && typeof step === 'number' ? (places[step] ?? step) : step;
    });
  }

  private without(value: unknown, path: Path): unknown {
    if (value === null || typeof value !== 'object') return value;
    const kept = Object.entries(value)
      .map(([key, inner]) => ({ step: Array.isArray(value) ? Number(key) : key, inner }))
      .filter(({ step }) => step !== '__proto__' && !this.drops.has(keyOf([...path, step])));
    if (!Array.isArray(value))
      return Object.fromEntries(kept.map(({ step, inner }) => [step, this.without(inner, [...path, step])]));
    const list = kept.map(({ step, inner }) => this.without(inner, [...path, step]));
    this.places.set(
      list,
      kept.map(({ step }) => Number(step)),
    );
    return list;
  }
}
