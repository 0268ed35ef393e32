import { companionsIn, type Companion } from '../../catalogue/together.ts';
import type { Archive, Topic } from '../../catalogue/types.ts';

/** Topics that passages name together with this one, the closest of them, those first that share most passages. */
export function companionsOf(archive: Archive, topic: Topic, limit = 10): Companion[] {
  return (companionsIn(archive).get(topic) ?? []).slice(0, limit).sort((a, b) => b.passages - a.passages);
}

/** The ways on from a topic. */
export interface WaysOn {
  broader: Topic[];
  narrower: Topic[];
  /** Those that a person related to this one or to which it relates, then the companions that nobody did. */
  next: Topic[];
}

const narrower = new WeakMap<Archive, { narrower: Map<string, Topic[]>; related: Map<string, Topic[]> }>();

export function waysOn(archive: Archive, topic: Topic, limit = 8): WaysOn {
  let back = narrower.get(archive);
  if (!back) narrower.set(archive, (back = backwards(archive)));
  const broader = topic.data.broader.flatMap((id) => archive.topic(id) ?? []);
  const below = back.narrower.get(topic.id) ?? [];
  const related = topic.data.related.flatMap((id) => archive.topic(id) ?? []);
  const told = new Set([topic, ...broader, ...below]);
  const candidates = [
    ...related,
    ...(back.related.get(topic.id) ?? []),
    ...companionsOf(archive, topic, limit).map((companion) => companion.topic),
  ];
  const next = [...new Set(candidates)].filter((one) => !told.has(one) && one.episodes.length > 0);
  return { broader, narrower: below, next: next.slice(0, limit) };
}

function backwards(archive: Archive): { narrower: Map<string, Topic[]>; related: Map<string, Topic[]> } {
  const made = { narrower: new Map<string, Topic[]>(), related: new Map<string, Topic[]>() };
  for (const topic of archive.topics) {
    for (const id of topic.data.broader) made.narrower.set(id, [...(made.narrower.get(id) ?? []), topic]);
    for (const id of topic.data.related) made.related.set(id, [...(made.related.get(id) ?? []), topic]);
  }
  return made;
}
