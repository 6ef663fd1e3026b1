import { columns, reference } from './column';
import { sourced } from './facts';
import { named } from './names';
import type { PlaceResolvers, TopicResolvers } from './resolver-types.generated';

export const Place: PlaceResolvers = {
  ...sourced('placeById'),
  ...named('placeById'),
  ...columns('placeById', 'id', 'kind', 'lat', 'lon'),
  within: reference('placeById', 'withinId', 'withinName'),
};

export const Topic: TopicResolvers = {
  ...sourced('topicById'),
  ...named('topicById'),
  ...columns('topicById', 'id'),
  within: reference('topicById', 'withinId', 'withinName'),
};
