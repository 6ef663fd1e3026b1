import { columnOf, columns, dateColumn, reference } from './column';
import { sourced } from './facts';
import { named } from './names';
import { known } from './occupancy';
import { scopeOf } from './request-context';
import type { ProposalResolvers, ProposalVersionResolvers, StanceResolvers } from './resolver-types.generated';

export const Proposal: ProposalResolvers = {
  ...sourced('proposalById'),
  ...named('proposalById'),
  ...columns('proposalById', 'id'),
  versions: (it, _, context, info) => scopeOf(context, info).load.versionsByProposalId.load(it.id),
};

const proposal = reference('proposalVersionById', 'proposalId', 'proposalName');

export const ProposalVersion: ProposalVersionResolvers = {
  ...sourced('proposalVersionById'),
  ...columns('proposalVersionById', 'id', 'label', 'status', 'contents'),
  proposal: async (it, args, context, info) => known(await proposal(it, args, context, info), it.id),
  date: dateColumn('proposalVersionById', 'date'),
  revises: async (it, _, context, info) => {
    const id = await columnOf('proposalVersionById', 'revisesId', it, context, info);
    return id ? { id, label: await columnOf('proposalVersionById', 'revisesLabel', it, context, info) } : null;
  },
  proposedBy: async (it, _, context, info) => {
    const names = (await columnOf('proposalVersionById', 'proposedByNames', it, context, info)) ?? [];
    return ((await columnOf('proposalVersionById', 'proposedByIds', it, context, info)) ?? []).map((id, place) => ({
      id,
      name: names[place] || null,
    }));
  },
  leakedIn: reference('proposalVersionById', 'leakedInId', 'leakedInName'),
  stances: (it, _, context, info) => scopeOf(context, info).load.stancesByObjectId.load(it.id),
  discussedAt: (it, _, context, info) => scopeOf(context, info).load.eventsByVersionId.load(it.id),
};

export const Stance: StanceResolvers = {
  ...sourced('stanceById'),
  ...columns('stanceById', 'id', 'verb'),
  holder: reference('stanceById', 'holderId', 'holderName'),
  holderWords: (it, _, context, info) => columnOf('stanceById', 'holder', it, context, info),
  on: async (it, _, context, info) => {
    const id = await columnOf('stanceById', 'onId', it, context, info);
    return id ? { id } : null;
  },
  date: dateColumn('stanceById', 'date'),
};
