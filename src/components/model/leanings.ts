import { spokenMentions, talk } from '../../catalogue/talk.ts';
import type { Archive, Person, Topic } from '../../catalogue/types.ts';
import { whoSays, type Said } from '../../catalogue/who-says.ts';

/** How much somebody speaks of a topic, held against all other talk of the archive. */
export interface Leaning {
  said: Said;
  /** Mentions in 10,000 of their words, and in 10,000 words of everybody else. */
  own: number;
  others: number;
  /** How many times as often as everybody else; Infinity where nobody else does, absent where too little is said to tell. */
  times?: number;
}

/** Fewer words than this tell nothing about what somebody speaks of. */
const FEW_WORDS = 500;
const FEW_MENTIONS = 3;

/** Those topics first that somebody is known by: named often, and more often than by others. */
export function leaningsOf(archive: Archive, person: Person): Leaning[] {
  const volume = talk(archive);
  const words = volume.of(person);
  const otherWords = volume.total - words;
  return whoSays(archive)
    .by(person)
    .map((said): Leaning => {
      const rest = spokenOf(said.topic) - said.mentions;
      const own = rate(said.mentions, words);
      const others = rate(rest, otherWords);
      const canTell = said.mentions >= FEW_MENTIONS && words >= FEW_WORDS && otherWords >= FEW_WORDS;
      return { said, own, others, ...(canTell && { times: rest === 0 ? Infinity : own / others }) };
    })
    .sort((a, b) => weight(b) - weight(a) || b.said.mentions - a.said.mentions);
}

/** Mentions beyond what the others would make in as many words. */
function weight({ said, own, others }: Leaning): number {
  return Math.round(1000 * said.mentions * (1 - others / Math.max(own, 0.001)));
}

function rate(mentions: number, words: number): number {
  return words === 0 ? 0 : (mentions * 10_000) / words;
}

const spoken = new WeakMap<Topic, number>();

function spokenOf(topic: Topic): number {
  let known = spoken.get(topic);
  if (known === undefined) spoken.set(topic, (known = spokenMentions(topic)));
  return known;
}
