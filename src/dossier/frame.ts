import type { Attribution, ClaimContent } from '../model/claim';
import { typeOfId } from '../model/fact-id';
import type { SourceDescription } from '../model/source-description';

/** What holds for a statement: whose words it rests on. Inherited downward until something nested says otherwise. */
export interface Frame {
  readonly source: SourceDescription;
  readonly attribution: Attribution;
  readonly passage?: string;
  readonly locus?: string;
  readonly origin?: string;
  readonly credibility: number;
  /** These hold for the statement alone and are not inherited. */
  readonly modality: ClaimContent['modality'];
  readonly stance: ClaimContent['stance'];
  readonly note?: string;
}

/** The keys that set a frame, as they stand in a statement. */
export interface FrameKeys {
  readonly says?: string;
  readonly where?: string;
  readonly source?: string;
  readonly by?: string | { unnamed?: string; actor?: string; record?: string; via?: string };
  readonly inferred?: string;
  readonly alleged?: boolean | 'yes' | 'no';
  readonly denied?: boolean | 'yes' | 'no';
  readonly credibility?: number;
  readonly origin?: string;
}

/** Where a frame's words are turned into ids and sources; it complains where it can't. */
export interface FrameDesk {
  source(id: string): SourceDescription | undefined;
  actor(text: string): string | undefined;
}

/** Admiralty scale: probably true, where a dossier says nothing. */
const USUAL_CREDIBILITY = 2;

/** The frame at the top of a dossier: its source, speaking for itself. */
export function topFrame(source: SourceDescription): Frame {
  return {
    source,
    attribution: { who: 'OWN_REPORTING' },
    credibility: USUAL_CREDIBILITY,
    modality: 'FACT',
    stance: 'ASSERTS',
  };
}

/** The frame inside a statement: what it says itself, else what holds around it. A source of its own starts anew. */
export function enterFrame(around: Frame, keys: FrameKeys, desk: FrameDesk): Frame {
  const source = keys.source === undefined ? undefined : desk.source(keys.source);
  const from = source && source.id !== around.source.id ? topFrame(source) : around;
  return {
    source: from.source,
    attribution: keys.by === undefined ? from.attribution : attributionOf(keys.by, desk),
    passage: keys.says ?? from.passage,
    locus: keys.where ?? from.locus,
    origin: keys.origin ?? from.origin,
    credibility: keys.credibility ?? from.credibility,
    modality: isYes(keys.alleged) ? 'ALLEGED' : 'FACT',
    stance: isYes(keys.denied) ? 'DENIES' : 'ASSERTS',
    note: keys.inferred,
  };
}

/** A dossier's yes or no: YAML's true and false, or the words. */
export function isYes(value: boolean | 'yes' | 'no' | undefined): boolean {
  return value === true || value === 'yes';
}

function attributionOf(by: NonNullable<FrameKeys['by']>, desk: FrameDesk): Attribution {
  if (by === 'own-reporting') return { who: 'OWN_REPORTING' };
  const { unnamed, actor, record, via } =
    typeof by === 'string' ? { actor: by } : (by as Exclude<FrameKeys['by'], string | undefined>);
  const carried = via ? { via } : {};
  if (unnamed) return { who: 'ANONYMOUS', words: unnamed, ...carried };
  if (record) return { who: 'OFFICIAL_RECORD', words: record, ...carried };
  if (!actor) return { who: 'OWN_REPORTING', ...carried };
  const id = desk.actor(actor);
  if (!id) return { who: 'OWN_REPORTING', ...carried };
  return { who: typeOfId(id) === 'Person' ? 'NAMED' : 'ORGANIZATION', actor: id, ...carried };
}
