import type { Lexicon } from './lexicon.ts';
import { isAcronym, type Pooled } from './pool.ts';
import type { Scored } from './score.ts';

/** What scores less is no topic, though it may be another name of one. */
export const LEAST_SCORE = 1.5;

/** One topic and the phrases that name it, the one to call it by first. */
export interface Folded extends Scored {
  names: Pooled[];
}

/**
 * Joins phrases that mean one thing, best first: `open ai` and `OpenAI`, `RL` and `reinforcement learning`, `fine-tune`
 * and `fine-tuning`, `Altman` and `Sam Altman`. Leaves out those that stand almost only inside a longer one, and longer
 * ones that add a general word.
 *
 * @param elsewhere Names that have pages of their own and whose parts are no topics either.
 * @param isEverywhere Tells words that nearly all conversations hold and that add nothing to another.
 */
export function foldNames(
  scored: readonly Scored[],
  lexicon: Lexicon,
  elsewhere: readonly Pooled[] = [],
  isEverywhere: (word: string) => boolean = () => false,
): Folded[] {
  const things = new Set(scored.filter(({ nature }) => nature === 'name').map(({ phrase }) => phrase.key));
  const topics = scored.map((each): Folded => ({ ...each, names: [each.phrase] }));
  const gone = new Set<Folded>();
  foldBy(({ phrase }) => phrase.key.replace(/[ .]/g, ''), true);
  foldBy(({ phrase, nature }) => (nature === 'name' ? undefined : stemOf(phrase.key)));
  foldAcronyms();
  foldPeople();
  leaveOutParts();
  return topics.filter((topic) => !gone.has(topic)).sort(byScore);

  function left(): Folded[] {
    return topics.filter((topic) => !gone.has(topic)).sort(byScore);
  }

  function join(into: Folded, other: Folded): void {
    into.names.push(...other.names);
    into.score = Math.round(Math.max(into.score, other.score) * 1000 + Math.min(into.score, other.score) * 300) / 1000;
    gone.add(other);
  }

  /** A longer name finds the same: what is said of it is counted for the shorter one already. */
  function include(into: Folded, longer: Folded): void {
    into.names.push(...longer.names);
    gone.add(longer);
  }

  function joined(into: Folded, other: Folded): Folded {
    join(into, other);
    return into;
  }

  function foldBy(keyOf: (topic: Folded) => string | undefined, prefersName = false): void {
    const first = new Map<string, Folded>();
    for (const topic of left()) {
      const key = keyOf(topic);
      if (key === undefined) continue;
      const other = first.get(key);
      if (other && prefersName && topic.nature === 'name' && other.nature !== 'name')
        first.set(key, joined(topic, other));
      else if (other) join(other, topic);
      else first.set(key, topic);
    }
  }

  /** The long form is the title if it is said at all often; the acronym finds the rest. */
  function foldAcronyms(): void {
    const long = new Map<string, Folded[]>();
    for (const topic of left()) {
      const words = topic.phrase.key.split(' ');
      if (words.length < 2) continue;
      const initials = words.map((word) => word.charAt(0)).join('');
      long.set(initials, [...(long.get(initials) ?? []), topic]);
    }
    for (const topic of left()) {
      if (!isAcronym(topic.phrase)) continue;
      const expansion = (long.get(topic.phrase.key) ?? [])
        .map((other) => ({ other, shared: sharedPlaces(topic.phrase, other.phrase) }))
        .filter(
          ({ other, shared }) =>
            !gone.has(other) &&
            shared >= Math.min(3, other.phrase.places.length) &&
            shared * 2 > other.phrase.places.length,
        )
        .sort((a, b) => b.shared - a.shared || byScore(a.other, b.other))[0]?.other;
      if (!expansion) continue;
      if (weightOf(expansion.phrase) * 12 >= weightOf(topic.phrase)) join(expansion, topic);
      else join(topic, expansion);
    }
  }

  function foldPeople(): void {
    const people = left().filter(
      ({ phrase, nature }) =>
        nature === 'name' && isPerson(phrase, lexicon) && !things.has(phrase.key.split(' ')[0] ?? ''),
    );
    const bearers = Map.groupBy(
      people.flatMap((topic) => topic.phrase.key.split(' ').map((part) => ({ part, topic }))),
      ({ part }) => part,
    );
    for (const topic of left()) {
      const found = bearers.get(topic.phrase.key);
      const [bearer] = found ?? [];
      if (!bearer || gone.has(bearer.topic)) continue;
      if (found?.length === 1 && sharedPlaces(topic.phrase, bearer.topic.phrase) * 5 >= topic.phrase.places.length)
        join(bearer.topic, topic);
      else if (lexicon.isFirstName(topic.phrase.key)) gone.add(topic);
    }
  }

  function leaveOutParts(): void {
    const byKey = new Map(left().flatMap((topic) => topic.names.map(({ key }) => [key, topic] as const)));
    const inLonger = new Map<Folded, { most: number; all: number }>();
    for (const own of elsewhere) {
      for (const part of partsOf(own.key)) {
        const shorter = byKey.get(part);
        if (shorter) note(shorter, weightOf(own));
      }
    }
    for (const longer of left()) {
      for (const part of partsOf(longer.phrase.key)) {
        const shorter = byKey.get(part);
        if (!shorter || shorter === longer || gone.has(shorter)) continue;
        const [inner, outer] = [weightOfNames(shorter), weightOf(longer.phrase)];
        const added = longer.phrase.key.replace(part, '').trim().split(' ');
        const addsNothing =
          longer.nature !== 'name' &&
          shorter.score >= LEAST_SCORE &&
          inner > outer * 2 &&
          added.every((word) => lexicon.isGeneral(word) || isEverywhere(word));
        // “Open source project” is open source, and “AI agents” are agents; “Claude Code” is not Claude, “software
        // engineering” not software.
        if (!addsNothing) {
          // What a headline runs together, “Joins Elon Musk”, is no name that a part could belong to.
          if (longer.score * WEAKER > shorter.score) note(shorter, outer);
        } else if (part.includes(' ') || added.every(isEverywhere)) include(shorter, longer);
        else if (shorter.nature === 'word' && longer.phrase.key.startsWith(part) && longer.phrase.places.length > 2)
          note(shorter, outer);
        else gone.add(longer);
      }
    }
    for (const [shorter, { most, all }] of inLonger) {
      const inner = weightOfNames(shorter);
      if (most >= inner * PART || (all >= inner * PART && inner - all < SAID_ALONE)) gone.add(shorter);
    }

    function note(shorter: Folded, outer: number): void {
      const { most, all } = inLonger.get(shorter) ?? { most: 0, all: 0 };
      inLonger.set(shorter, { most: Math.max(most, outer), all: all + outer });
    }
  }
}

/** What is said more often than this inside one longer name is a part of it: `Valley` of `Silicon Valley`. */
const PART = 0.5;

/** A longer name that scores so many times less than its part does not stand for it. */
const WEAKER = 4;

/** What is said as often on its own stands beside several longer ones: `Claude` beside `Claude Code` and `Claude Opus`. */
const SAID_ALONE = 12;

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.phrase.key < b.phrase.key ? -1 : 1);
}

/** `fine tuning`, `fine tune` and `fine tuned` have one. */
function stemOf(key: string): string {
  const stem = key.replace(/(?:ings?|ed|es?)$/, '');
  return stem.length > 4 ? stem.replace(/([bdglmnprt])\1$/, '$1') : key;
}

/** A first name and at least one more. */
export function isPerson({ key }: Pooled, lexicon: Lexicon): boolean {
  const [first = '', ...rest] = key.split(' ');
  return (
    rest.length > 0 && rest.length < 3 && lexicon.isFirstName(first) && !rest.some((word) => lexicon.isOrdinary(word))
  );
}

function weightOf({ places }: Pooled): number {
  return places.reduce((sum, { weight }) => sum + weight, 0);
}

/** Of all that a topic is called, so that a long form does not go with its acronym's longer phrases. */
function weightOfNames({ names }: Folded): number {
  return names.reduce((sum, name) => sum + weightOf(name), 0);
}

function sharedPlaces(a: Pooled, b: Pooled): number {
  const there = new Set(a.places.map(({ conversation }) => conversation));
  return b.places.filter(({ conversation }) => there.has(conversation)).length;
}

/** Every shorter run of its words. */
function partsOf(key: string): string[] {
  const words = key.split(' ');
  const parts: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      if (to - from < words.length) parts.push(words.slice(from, to).join(' '));
    }
  }
  return parts;
}
