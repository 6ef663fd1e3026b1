import { z } from 'zod';
import { isSlug } from '../model/fact-id';
import { many, named } from './format-named';
import { bare, date, entries, frame, statement } from './format-statement';
import { plainCode, shown, slug, yes } from './format-words';

const participant = z.union([
  bare,
  z.null(),
  statement('participant', {
    role: plainCode('ParticipationRole').describe('MEMBER where left out').optional(),
    certainty: plainCode('Certainty').describe('How sure it is; where left out, by the status of the event').optional(),
    attendance: plainCode('Attendance')
      .describe('Whether present; where left out, by the status of the event')
      .optional(),
    speakingAs: slug('The post in whose name this person took part, where the source says so').optional(),
  }),
]);
const participants = z.union([z.array(slug('A person; `?` behind it: POSSIBLE')), entries(participant)]);

const side = z.union([
  z.array(slug('A person; `?` behind it: POSSIBLE')),
  z
    .object({
      heads: z
        .union([slug('Who leads this side'), z.array(slug('Who leads this side'))])
        .optional()
        .describe('Who leads this side, one or a list: all who do'),
      people: participants
        .optional()
        .describe('Who is on this side; people may also stand beside `heads` as keys of their own'),
      others: yes('The source says that others were there whom it does not name').optional(),
      ...frame,
    })
    .catchall(z.union([participant, z.array(participant)]))
    .meta({ id: 'side' }),
]);

const passageOfSide = bare.refine((text) => !isSlug(text.replace(/\?$/, '')), {
  error: ({ input }) => `expected a list of people such as [${input}], or a passage; got ${shown(input)}`,
});

/** An event, its sides and its people. */
export const event = statement('event', {
  ...named,
  is: slug('Kind, status and format in any order: TALKS HELD IN_PERSON').optional(),
  date: date.describe('When: the day, or with `end` beside it the first').optional(),
  start: date.describe('The same as `date`').optional(),
  end: date.describe('The last day, where there are several').optional(),
  place: slug('Where').optional(),
  topics: many('What it was about').optional(),
  partOf: slug('The event it is a part of').optional(),
  follows: many('Events it followed').optional(),
  amid: many('Events in the midst of which it happened').optional(),
  causedBy: many('Events that caused it').optional(),
  discussed: many('Versions of proposals, such as us-peace-plan--2').optional(),
  sides: entries(side, passageOfSide).optional().describe('Delegations, by the country or organization they speak for'),
  people: participants.optional().describe('People who take part on no side'),
});
