import countries from 'world-countries';

/** Days and months: dates, not names. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
    'September October November December'
  ).split(' '),
);

/** Words of a name that stand in small letters between its others. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'of for de da di del della der den des dos van von zu al el bin ibn la le du y ter ten'.split(' '),
);

/** Titles behind which a name stands. */
export const TITLES_BEFORE_NAMES: ReadonlySet<string> = new Set(
  (
    'President Minister Secretary Chancellor Premier Ambassador Envoy Senator Congressman Congresswoman Governor Mayor King Queen Prince ' +
    'Princess Pope Emir Sultan Sheikh Mr Mrs Ms Miss Dr Sir Lady Dame Colonel Captain Lieutenant Admiral Marshal Professor Chairman Chairwoman'
  ).split(' '),
);

/** Words of titles, which name nobody by themselves. */
export const TITLES: ReadonlySet<string> = new Set([
  ...TITLES_BEFORE_NAMES,
  ...'Vice Prime Deputy Foreign Defense Defence Finance Interior General Special Crown Lord Major Speaker Chief Director Former Acting'.split(
    ' ',
  ),
]);

/** Words such as French and Ukrainian. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  countries.flatMap(({ demonyms }) => Object.values(demonyms?.eng ?? {})).filter((word) => word !== ''),
);

/** Whether a word in small letters is one that any English text begins sentences with. */
export function isBareWord(word: string): boolean {
  return BARE_WORDS.has(word);
}

const BARE_WORDS = new Set(
  (
    'a an the this that these those there here he she it its his her their they we our us you your i my and or but nor so yet if when while ' +
    'after before since until as at by for from in into of on off over to under up with without within during despite amid among against ' +
    'although though because however meanwhile moreover still also then now today yesterday tomorrow tonight not no yes all any both each ' +
    'every few many more most much other another some such what which who whom whose why how where is are was were be been has have had do ' +
    'does did will would can could may might must shall should let s t re ve ll d m one two three four five six seven eight nine ten first ' +
    'last next earlier later asked speaking according'
  ).split(' '),
);
