import { personByLabel } from './labels.ts';
import type { Archive, Person, Topic } from './types.ts';

/** How much is said, in words; copies of a conversation are left out. */
export interface Talk {
  total: number;
  /** What is known to be a person's. */
  of: (person: Person) => number;
}

const known = new WeakMap<Archive, Talk>();

export function talk(archive: Archive): Talk {
  let made = known.get(archive);
  if (!made) known.set(archive, (made = count(archive)));
  return made;
}

function count(archive: Archive): Talk {
  const own = new Map<string, number>();
  let total = 0;
  for (const { id, data, isCopy } of archive.episodes) {
    if (isCopy) continue;
    const people = personByLabel(data);
    for (const [label, words] of archive.outline(id)?.voices ?? []) {
      total += words;
      const person = people.get(label);
      if (person !== undefined) own.set(person, (own.get(person) ?? 0) + words);
    }
  }
  return { total, of: (person) => own.get(person.id) ?? 0 };
}

/** How often a topic is named in talk, notes and articles apart. */
export function spokenMentions(topic: Topic): number {
  let spoken = 0;
  for (const { passages } of topic.episodes)
    for (const { passage, spans } of passages) if (passage.isTranscript) spoken += spans.length;
  return spoken;
}
