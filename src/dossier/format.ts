import { z } from 'zod';
import { event } from './format-event';
import { many, named } from './format-named';
import { furtherSources, mainSource } from './format-source';
import { date, entries, section, statement } from './format-statement';
import { coded, lang, plainCode, slug, strict, words, yes } from './format-words';

/*
 * The shape of a dossier file: how people write facts. docs/dossier.md explains it, dossier.schema.json is made from it.
 * Three rules keep it short: inherit downward, the key is the thing, a date is EDTF with the words behind it.
 */

const occupancy = statement('occupancy', {
  start: date.describe('When it began').optional(),
  end: date.describe('The first day it was no longer held; `counts: yes`: the last it was').optional(),
  startCause: coded('StartCause').optional(),
  endCause: coded('EndCause').optional(),
  startEvent: slug('The event by which it began').optional(),
  endEvent: slug('The event by which it ended').optional(),
  acting: yes('Acting only').optional(),
  replaces: slug('Whom this person followed in this post').optional(),
  heldOn: z
    .union([slug('A day, or `published`'), z.array(slug('A day, or `published`'))])
    .optional()
    .describe('Days on which the source shows the post held'),
});

/** The sections of a dossier, each a map from the thing to what is said of it. */
export const dossierFormat = strict({
  source: mainSource,
  sources: furtherSources,
  people: section(
    'People, by short ids of your choice',
    statement('person', {
      ...named,
      born: date.describe('When born').optional(),
      died: date.describe('When died').optional(),
      wikidataId: slug('Q-number').optional(),
    }),
  ),
  organizations: section(
    'Organizations, by short ids',
    statement('organization', {
      ...named,
      kind: plainCode('OrganizationKind').describe('What sort of organization').optional(),
      founded: date.describe('When founded').optional(),
      dissolved: date.describe('When dissolved').optional(),
      wikidataId: slug('Q-number').optional(),
      successor: slug('What it became').optional(),
    }),
  ),
  countries: section(
    'Countries without an ISO code; others need no entry',
    statement('country', {
      ...named,
      iso2: words('ISO code of two letters, in capitals', 2).optional(),
      iso3: words('ISO code of three letters, in capitals', 3).optional(),
      founded: date.describe('When founded').optional(),
      dissolved: date.describe('When dissolved').optional(),
      wikidataId: slug('Q-number').optional(),
      successor: slug('What it became').optional(),
    }),
  ),
  places: section(
    'Places, by short ids',
    statement('place', {
      ...named,
      kind: plainCode('PlaceKind').describe('What sort of place').optional(),
      lat: z.number().min(-90).max(90).describe('Latitude, north is positive').optional(),
      lon: z.number().min(-180).max(180).describe('Longitude, east is positive').optional(),
      within: slug('The place around it: a place too, not a country').optional(),
    }),
  ),
  topics: section(
    'What events can be about, by short ids',
    statement('topic', { ...named, within: slug('The wider topic').optional() }),
  ),
  posts: section(
    'Posts and who held them, by short ids',
    statement('post', {
      ...named,
      of: slug('The country or organization whose post it is').optional(),
      kind: plainCode('PositionKind').describe('What sort of post').optional(),
      adHoc: yes('Made for an occasion').optional(),
      seats: z.number().int().min(1).optional().describe('How many hold it at once'),
      inception: date.describe('When the post was made').optional(),
      dissolution: date.describe('When the post ended').optional(),
      held: entries(occupancy)
        .optional()
        .describe('Who held it; a bare text is the passage and attests the day of publication. A second term: name#2'),
    }),
  ),
  ties: z
    .array(
      statement('tie', {
        between: z.record(z.string(), plainCode('TieRole')).describe('The two people, and what each is to the other'),
        is: plainCode('TieKind').describe('What sort of tie'),
        start: date.describe('When it began').optional(),
        end: date.describe('When it ended').optional(),
      }),
    )
    .nullish()
    .describe('Family and other lasting ties'),
  events: section('What happened or is to happen, by short ids', event),
  quotations: z
    .array(
      statement('quotation', {
        nth: z.number().int().min(1).optional().describe('Which of several quotations with the very same words'),
        id: slug('A name for other quotations of this file to refer to').optional(),
        lang: lang.optional(),
        form: plainCode('QuotationForm').describe('How the words are given').optional(),
        saidAt: date.describe('When it was said').optional(),
        saidAtEvent: slug('The event at which it was said').optional(),
        place: slug('Where').optional(),
        about: many('What it is about; events unless a prefix says otherwise').optional(),
        channel: plainCode('Channel').describe('How it became known').optional(),
        variantOf: slug('The quotation of this file it repeats, by its `id`').optional(),
      }),
    )
    .nullish()
    .describe('`says` holds the words as printed'),
  proposals: section(
    'Proposals and their versions, by short ids',
    statement('proposal', {
      ...named,
      versions: entries(
        statement('version', {
          label: words('What this version is called').optional(),
          status: plainCode('ProposalStatus').describe('How far it has come').optional(),
          date: date.describe('When it came to be').optional(),
          revises: z.union([z.string(), z.number()]).optional().describe('The key of the version it revises'),
          proposedBy: many('Who proposed it').optional(),
          leakedIn: slug('The leak').optional(),
          contents: words('What it says').optional(),
        }),
      )
        .optional()
        .describe('By keys of your choice such as 1 or as-leaked; a bare text is the label'),
    }),
  ),
  stances: z
    .array(
      statement('stance', {
        who: z
          .union([slug('A person'), strict({ unnamed: words('The source’s words for those it does not name') })])
          .describe('Whose stance it is: a person, organization/…, country/…, or { unnamed: … }'),
        verb: plainCode('StanceVerb').describe('What the stance is'),
        on: slug('What it is taken on; an event unless a prefix says otherwise'),
        date: date.describe('When it was taken').optional(),
      }),
    )
    .nullish()
    .describe('Where someone stands on something'),
  not_modelled: z
    .array(strict({ says: words('The passage'), because: words('Why it is left out') }))
    .nullish()
    .describe('What this file leaves out of its source, and why'),
});

/** A dossier as its file has it. */
export type DossierFile = z.infer<typeof dossierFormat>;
