import { idOf } from './fact-id';
import { slugFrom } from './slug-from';

/** A state that is gone, or that ISO 3166 gives no code of its own: it keeps an id of its own, for it is none of today's. */
export interface FormerState {
  readonly name: string;
  /** Its code in ISO 3166-3 (codes for names of countries that are used no more), or another that data sets use for it. */
  readonly code?: string;
  readonly otherNames?: readonly string[];
}

/** By the slug of their ids. What was only renamed is no former state: its old name stands in country-names.ts. */
const STATES: Readonly<Record<string, FormerState>> = {
  czechoslovakia: { name: 'Czechoslovakia', code: 'CSHH', otherNames: ['Czechoslovak Socialist Republic'] },
  'german-democratic-republic': { name: 'German Democratic Republic', code: 'DDDE', otherNames: ['East Germany'] },
  yugoslavia: {
    name: 'Yugoslavia',
    code: 'YUCS',
    otherNames: ['Socialist Federal Republic of Yugoslavia', 'Federal Republic of Yugoslavia', 'Kingdom of Yugoslavia'],
  },
  'serbia-and-montenegro': { name: 'Serbia and Montenegro', code: 'CSXX' },
  'soviet-union': {
    name: 'Soviet Union',
    code: 'SUHH',
    otherNames: ['USSR', 'U.S.S.R.', 'Union of Soviet Socialist Republics'],
  },
  'netherlands-antilles': { name: 'Netherlands Antilles', code: 'ANHH' },
  'south-yemen': {
    name: 'South Yemen',
    code: 'YDYE',
    otherNames: ['Democratic Yemen', "People's Democratic Republic of Yemen"],
  },
  'south-vietnam': { name: 'South Vietnam', otherNames: ['Vietnam, South', 'Republic of Vietnam'] },
  kosovo: { name: 'Kosovo', code: 'XK', otherNames: ['Republic of Kosovo'] },
  hawaii: { name: 'Hawaii', otherNames: ['Kingdom of Hawaii'] },
  texas: { name: 'Texas', otherNames: ['Republic of Texas'] },
  'two-sicilies': { name: 'Two Sicilies', otherNames: ['Kingdom of Two Sicilies', 'Kingdom of the Two Sicilies'] },
  'joseon-dynasty': { name: 'Joseon Dynasty' },
};

/** Every former state, by its id: `country/czechoslovakia`. */
export const FORMER_STATES: ReadonlyMap<string, FormerState> = new Map(
  Object.entries(STATES).map(([slug, state]) => [idOf('Country', slug), state] as const),
);

/** What former states are called, as slugs. */
export const FORMER_NAMES: ReadonlyMap<string, string> = new Map(
  [...FORMER_STATES].flatMap(([id, { name, otherNames = [] }]) =>
    [name, ...otherNames].map((one) => [slugFrom(one), id] as const),
  ),
);
