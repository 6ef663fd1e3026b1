import type { Code } from '../../src/model/vocabulary';
import type { Actors, Person } from './actors';
import type { Meeting } from './meetings';
import type { Press } from './press';
import type { Random } from './random';

/** Where everything happens, and who tells it. */
export interface Setting {
  readonly actors: Actors;
  readonly random: Random;
  readonly press: Press;
}

/** An event and who takes part, as every paper knows it. */
export interface Happening {
  readonly nth: number;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly day: string;
  readonly status: Code<'EventStatus'>;
  readonly meeting: Meeting;
  readonly people: readonly Person[];
  /** The last event between the same sides. */
  readonly before: string | undefined;
}
