import { ftm } from './formats/ftm';
import { popolo } from './formats/popolo';
import { sheets } from './formats/sheets';
import { wikidata } from './formats/wikidata';
import { pocom } from './hsg/pocom';
import { travels } from './hsg/travels';
import { visits } from './hsg/visits';
import { ministers } from './ifg/ministers';
import type { Importer } from './importer';
import { readouts } from './readouts/readouts';

/** Every importer; to add one is to add a file and a line here. */
export const IMPORTERS: readonly Importer[] = [
  visits,
  travels,
  pocom,
  ministers,
  readouts,
  popolo,
  ftm,
  wikidata,
  sheets,
];
