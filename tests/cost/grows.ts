const COUNTED_WHOLE = 'a total is counted, up to 10,001, and only when it is asked for';
const FROM_PARTICIPATIONS =
  'a filter is answered from the participations of whom it is about, as docs/decisions/contacts.md has it';
const COVERAGE = 'coverage counts every claim and every event of whom it is about';
const EVENTS_COUNTED = 'who took part is counted from every event that the filter selects, 20,000 at most';
const AHEAD = 'what the one of fewer events has ahead is looked at event by event; what was held is not';
const NAMES_LOOKED_AT = 'up to 1,000 names that have something of the text are weighed against it';
const FEWER_IN_THE_SMALL =
  'the small world has too few to fill a page; a page costs the same at its end as at its start';
const MORE_OF_THEM = 'what is asked for holds more in the larger world, and all of it is told';
const CLAIMS_COUNTED = 'how many claims a source makes is counted, and it makes more in the larger world';
const FACTS_LOOKED_AT = 'every fact that may have changed about them is looked at, up to 2,000';

/** Questions whose database hits grow with the world or its hub, and why that is borne. */
export const GROWS: Readonly<Record<string, string>> = {
  'person, of few events': MORE_OF_THEM,
  'event, the congress: one level down': MORE_OF_THEM,
  'people, all: total': COUNTED_WHOLE,
  'people, of a country: one level down': MORE_OF_THEM,
  'search, by name': NAMES_LOOKED_AT,
  'search, by name: one level down': NAMES_LOOKED_AT,
  'search, by name: total': NAMES_LOOKED_AT,
  'search, misspelt': NAMES_LOOKED_AT,
  'search, misspelt: one level down': NAMES_LOOKED_AT,
  'search, misspelt: total': NAMES_LOOKED_AT,
  'duplicates, of the hub': NAMES_LOOKED_AT,
  'duplicates, of the hub: one level down': NAMES_LOOKED_AT,
  'duplicates, of the hub: total': NAMES_LOOKED_AT,
  cabinet: MORE_OF_THEM,
  'cabinet: one level down': MORE_OF_THEM,
  'events, all: total': COUNTED_WHOLE,
  'events, of the hub: total': COUNTED_WHOLE,
  'events, of the hub and another: total': COUNTED_WHOLE,
  'events, of the hub or another: total': COUNTED_WHOLE,
  'haveMet, two hubs': AHEAD,
  'haveMet, two hubs: one level down': COVERAGE,
  'haveMet, the hub and one of few: one level down': COVERAGE,
  'whoMet, the hub, most frequent: one level down': COVERAGE,
  'whoMet, the hub, most frequent: total': COUNTED_WHOLE,
  'whoMet, the hub, latest: one level down': COVERAGE,
  'whoMet, the hub, latest: total': COUNTED_WHOLE,
  'whoMet, the hub, across: one level down': COVERAGE,
  'whoMet, the hub, across: total': COUNTED_WHOLE,
  'whoMet, the hub, together, latest: one level down': COVERAGE,
  'whoMet, the hub, together, latest: total': COUNTED_WHOLE,
  'contactPath, between two of few': 'ways between two far ends are searched level by level, up to 10,000 contacts',
  'contactPath, between two of few: one level down':
    'ways between two far ends are searched level by level, up to 10,000 contacts',
  'bothSides, the two largest': FROM_PARTICIPATIONS,
  'bothSides, the two largest: one level down': FROM_PARTICIPATIONS,
  'bothSides, the two largest: last page': FROM_PARTICIPATIONS,
  'bothSides, the two largest: total': FROM_PARTICIPATIONS,
  'whoTookPart, in a year': EVENTS_COUNTED,
  'whoTookPart, in a year: one level down': EVENTS_COUNTED,
  'whoTookPart, in a year: last page': EVENTS_COUNTED,
  'whoTookPart, in a year: total': EVENTS_COUNTED,
  'disputes, all: total': COUNTED_WHOLE,
  'disputes, about the hub': FEWER_IN_THE_SMALL,
  'disputes, about the hub: one level down': FEWER_IN_THE_SMALL,
  'disputes, about the hub: last page': FEWER_IN_THE_SMALL,
  'disputes, about the hub: total': COUNTED_WHOLE,
  'graph, of the hub':
    'of each kind of edge the heaviest or latest are drawn, and contacts of the hub are ranked for that',
  'graph, of the hub: one level down':
    'of each kind of edge the heaviest or latest are drawn, and contacts of the hub are ranked for that',
  upcoming: FEWER_IN_THE_SMALL,
  'upcoming: one level down': FEWER_IN_THE_SMALL,
  'upcoming: last page': FEWER_IN_THE_SMALL,
  'upcoming: total': FEWER_IN_THE_SMALL,
  'quotations, all: total': COUNTED_WHOLE,
  'quotations, of the hub': FEWER_IN_THE_SMALL,
  'quotations, of the hub: one level down': FEWER_IN_THE_SMALL,
  'quotations, of the hub: last page': FEWER_IN_THE_SMALL,
  'quotations, of the hub: total': COUNTED_WHOLE,
  'stances, all: total': COUNTED_WHOLE,
  'changes, all': FEWER_IN_THE_SMALL,
  'changes, all: last page': FEWER_IN_THE_SMALL,
  'changes, all: total': FEWER_IN_THE_SMALL,
  'compare, a month of reports': FACTS_LOOKED_AT,
  'compare, a month of reports: one level down': FACTS_LOOKED_AT,
  'compare, about the hub': FACTS_LOOKED_AT,
  'compare, about the hub: one level down': FACTS_LOOKED_AT,
  'coverage, of the hub': COVERAGE,
  'sources, all': CLAIMS_COUNTED,
  'sources, all: one level down': CLAIMS_COUNTED,
  'sources, all: total': COUNTED_WHOLE,
};
