import type { Desk } from './desk';
import type { DossierFile } from './format';
import { enterFrame, type Frame } from './frame';
import { didYouMean } from './nearest';
import type { Path } from './place-in-file';
import { type Statement, state } from './statement';

type WrittenQuotation = NonNullable<DossierFile['quotations']>[number];

/** Claims quotations: `says` is the words, `by` the speaker. That they were said is the source's own word. */
export function quotations(desk: Desk, top: Frame, list: DossierFile['quotations'], path: Path): void {
  const told = (list ?? []).flatMap((quotation, place) => {
    const at = [...path, place];
    return desk.within(at, () => identified(desk, top, quotation, at)) ?? [];
  });
  const idsByName = namesOf(desk, told);
  const seen = new Set<string>();
  for (const one of told) {
    if (seen.has(one.id))
      desk.complain('these words stand here twice: number them with nth: 1, nth: 2, …', [...one.at, 'says']);
    else desk.within(one.at, () => quote(desk, one, idsByName));
    seen.add(one.id);
  }
}

interface Told {
  readonly quotation: WrittenQuotation;
  readonly frame: Frame;
  readonly id: string;
  readonly identity: { words: string; within: string; nth: number };
  readonly at: Path;
}

function identified(desk: Desk, top: Frame, quotation: WrittenQuotation, at: Path): Told | undefined {
  if (!quotation.says) return desk.complain('expected says: the words as printed', at);
  if (quotation.by === undefined) return desk.complain('expected by: who said it', at);
  const frame = enterFrame(top, quotation, desk);
  const event =
    quotation.saidAtEvent === undefined
      ? undefined
      : desk.refer(quotation.saidAtEvent, ['Event'], [...at, 'saidAtEvent']);
  const identity = { words: quotation.says, within: event ?? frame.source.id, nth: quotation.nth ?? 1 };
  return { quotation, frame, id: desk.joined('Quotation', identity), identity, at };
}

/** The ids of quotations by the names the file gives them. */
function namesOf(desk: Desk, told: readonly Told[]): Map<string, string> {
  const idsByName = new Map<string, string>();
  for (const { quotation, id, at } of told) {
    if (!quotation.id) continue;
    if (idsByName.has(quotation.id))
      desk.complain(`id: expected a name of its own for each quotation, got "${quotation.id}" twice`, [...at, 'id']);
    idsByName.set(quotation.id, id);
  }
  return idsByName;
}

function quote(desk: Desk, { quotation, frame, id, identity, at }: Told, idsByName: ReadonlyMap<string, string>): void {
  const { actor, words, via } = frame.attribution;
  const said = actor || words ? { speaker: { ...(actor ? { actor } : { words }), ...(via ? { via } : {}) } } : {};
  const name = quotation.variantOf;
  const original = name === undefined ? undefined : idsByName.get(name);
  if (name !== undefined && !original) {
    const known = didYouMean(name, idsByName.keys()) || `; known are ${[...idsByName.keys()].join(', ') || 'none'}`;
    desk.complain(`variantOf: expected the id of another quotation of this file, got "${name}"${known}`, [
      ...at,
      'variantOf',
    ]);
  } else if (original === id)
    desk.complain('variantOf: expected another quotation, got this one', [...at, 'variantOf']);
  const more = { ...said, ...(original && original !== id ? { variantOf: original } : {}) };
  state(
    desk,
    frame,
    { type: 'Quotation', id, identity },
    { ...quotation, variantOf: undefined } as Statement,
    at,
    more,
  );
}
