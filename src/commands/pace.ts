import { say } from './say';

/** How often a person is told how far something has come. */
const EVERY_MS = 1000;

/** Tells how many records are done, at what rate and, where the whole is known, how long the rest will take. */
export function pace(what: string, all: number | undefined, clock: () => number = Date.now): (done: number) => void {
  let [told, began, before] = [clock(), clock(), 0];
  return (done) => {
    const now = clock();
    // What comes first may have been done long ago, by a run that was stopped.
    if (before === 0) [began, before] = [now, done];
    if (now - told < EVERY_MS || now === began) return;
    told = now;
    const rate = Math.max(1, Math.round(((done - before) * 1000) / (now - began)));
    const left = all === undefined ? '' : ` of ${all}`;
    const time = all === undefined ? '' : `, ${Math.ceil((all - done) / rate)} s left`;
    say(`${what} ${done}${left} records, ${rate} a second${time}`);
  };
}
