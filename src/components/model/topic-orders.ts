import { strings } from '../strings.ts';

/** The orders in which topics and people are listed. */
export const topicOrders = [
  { path: '/topics/', title: strings.orders.byWeight },
  { path: '/topics/by-name/', title: strings.orders.byName },
];

export const peopleOrders = [
  { path: '/people/', title: strings.orders.byRole },
  { path: '/people/by-name/', title: strings.orders.byName },
];
