import { ChanceryError } from '../errors';

/** Lets so many in at a time. */
export interface Gate {
  /** Resolves with the way out, to be called once; rejects with GRAPH_UNAVAILABLE where there is no place. */
  enter(): Promise<() => void>;
  /** How many are in, and how many wait. */
  crowd(): { readonly inside: number; readonly waiting: number };
}

/** A gate that lets a crowd wait while others come out, but refuses at once where nobody has for as long as one may wait. */
export function createGate(places: number, patienceMs: number): Gate {
  const line: (() => void)[] = [];
  let inside = 0;
  let movedAt = 0;
  return { enter, crowd: () => ({ inside, waiting: line.length }) };

  async function enter(): Promise<() => void> {
    if (inside < places) {
      inside++;
      movedAt = performance.now();
    } else if (performance.now() - movedAt > patienceMs) throw full();
    else await turn();
    return leave;
  }

  /** Waits for one's turn as long as the line moves. */
  function turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      let timer = setTimeout(look, patienceMs);
      const called = () => {
        clearTimeout(timer);
        resolve();
      };
      line.push(called);

      function look(): void {
        const still = performance.now() - movedAt;
        if (still < patienceMs) {
          timer = setTimeout(look, patienceMs - still);
          return;
        }
        line.splice(line.indexOf(called), 1);
        reject(full());
      }
    });
  }

  /** A place that is left goes to the first in line. */
  function leave(): void {
    movedAt = performance.now();
    const next = line.shift();
    if (next) next();
    else inside--;
  }

  function full(): ChanceryError {
    const message = `The graph is busy with ${places} questions, as many as it is asked at a time; try again.`;
    return new ChanceryError('GRAPH_UNAVAILABLE', message);
  }
}
