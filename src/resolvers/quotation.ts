import { parseEdtf, singleDay } from '../model/dates/fuzzy-date';
import { typeOfId } from '../model/fact-id';
import { columnOf, columns, dateColumn, reference } from './column';
import { sourced } from './facts';
import type { AttributionResolvers, QuotationResolvers } from './resolver-types.generated';
import { rolesOn } from './roles';

const speaker = reference('quotationById', 'speakerId', 'speakerName');

export const Quotation: QuotationResolvers = {
  ...sourced('quotationById'),
  ...columns('quotationById', 'id', 'lang', 'form', 'channel', 'text'),
  saidAt: dateColumn('quotationById', 'saidAt'),
  speaker,
  attribution: async (it, args, context, info) => ({
    type: String(await columnOf('quotationById', 'attributionType', it, context, info)),
    words: await columnOf('quotationById', 'speakerWords', it, context, info),
    actor: await speaker(it, args, context, info),
    via: await columnOf('quotationById', 'speakerVia', it, context, info),
  }),
  saidAtEvent: reference('quotationById', 'saidAtEventId', 'saidAtEventName'),
  place: reference('quotationById', 'placeId', 'placeName'),
  about: async (it, _, context, info) =>
    ((await columnOf('quotationById', 'aboutIds', it, context, info)) ?? []).map((id) => ({ id })),
  speakerRoles: async (it, args, context, info) => {
    const who = await speaker(it, args, context, info);
    const saidAt = await columnOf('quotationById', 'saidAt', it, context, info);
    if (!who || typeOfId(who.id) !== 'Person' || !saidAt) return [];
    const date = parseEdtf(saidAt);
    return rolesOn(who.id, singleDay(date) ?? date.latest, context, info);
  },
  variants: async (it, _, context, info) => {
    const texts = (await columnOf('quotationById', 'variantTexts', it, context, info)) ?? [];
    return ((await columnOf('quotationById', 'variantIds', it, context, info)) ?? []).map((id, place) => ({
      id,
      text: texts[place],
    }));
  },
};

export const Attribution: AttributionResolvers = {
  type: (it) => it.type as never,
  words: (it) => it.words,
  actor: (it) => it.actor,
  via: (it) => it.via,
};
