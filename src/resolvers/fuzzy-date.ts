import { parseEdtf } from '../model/dates/fuzzy-date';
import { dateLabel } from '../model/dates/label';
import type { DateParent } from './parents';
import type { FuzzyDateResolvers } from './resolver-types.generated';

/** A date that was taken from a column without words. */
export function bareDate(edtf: string | null | undefined, text: string | null = null): DateParent | null {
  return edtf ? { edtf, text } : null;
}

export const FuzzyDate: FuzzyDateResolvers = {
  edtf: (it) => it.edtf,
  earliest: (it) => parseEdtf(it.edtf).earliest,
  latest: (it) => parseEdtf(it.edtf).latest,
  precision: (it) => parseEdtf(it.edtf).precision,
  text: (it) => it.text,
  label: (it, { locale }) => dateLabel(it, locale ?? 'en'),
};
