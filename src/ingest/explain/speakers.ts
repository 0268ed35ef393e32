import { isTranscript, type Body } from '../../transcript/body.ts';
import { namesNobody } from '../../transcript/labels.ts';
import { countWords } from '../../transcript/words.ts';
import { personKey, personNamed, type Catalogue } from '../catalogue.ts';
import type { Enriched } from '../enrich/index.ts';
import { firstName, lastName } from '../enrich/names.ts';
import { isAnonymous } from '../enrich/people.ts';

/** A voice of the transcript, whom it was taken for, and why. */
export interface ExplainedSpeaker {
  label: string;
  turns: number;
  words: number;
  person?: { id: string; name: string; role: string };
  why: string;
}

/** The labels of the talk in order, each with what was made of it. */
export function speakersOf({ body, cast, facts }: Enriched, catalogue: Catalogue): ExplainedSpeaker[] {
  const voices = new Map<string, { turns: number; words: number }>();
  for (const section of body.sections.filter(isTranscript)) {
    for (const block of section.blocks) {
      if (block.type !== 'turn' || block.speaker === null) continue;
      const voice = voices.get(block.speaker) ?? { turns: 0, words: 0 };
      voice.turns += 1;
      voice.words += block.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
      voices.set(block.speaker, voice);
    }
  }
  return [...voices].map(([label, voice]) => {
    const member = cast.find(({ labels = [] }) => labels.includes(label));
    const isStated = (facts.people ?? []).some((person) => person.labels.includes(label));
    if (!member) return { label, ...voice, why: refusal(label) };
    const { id, name, role } = member;
    return {
      label,
      ...voice,
      person: { id, name, role },
      why: isStated ? 'the sidecar says so' : reason(label, name, id, catalogue),
    };
  });
}

function reason(label: string, name: string, id: string, catalogue: Catalogue): string {
  const data = catalogue.people.get(id);
  const key = personKey(label);
  if (data && personNamed(label, catalogue) === id)
    return personKey(data.name) === key ? 'content/people has this name' : `an alias of ${name} in content/people`;
  if (personKey(name) === key) return 'the label is a full name';
  if ([firstName(name), lastName(name)].some((part) => personKey(part) === key))
    return `the only one called ${label} among those whom the notes or the show name`;
  return `${name} is called so in the notes`;
}

function refusal(label: string): string {
  if (namesNobody(label)) return 'it stands for a voice and names nobody';
  if (isAnonymous(label)) return 'several people at once, so no one person';
  return 'no one person is surely meant: nobody in content/people or in the notes answers to it alone';
}

const LIKE_LABEL = /(?:^|[.?!…]["”’]? )(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}): (?=\S)/gu;

/** What reads like a label inside of what is said, the most frequent first. */
export function unheardLabels(body: Body, labels: readonly string[]): { label: string; times: number; why: string }[] {
  const counts = new Map<string, number>();
  for (const section of body.sections.filter(isTranscript)) {
    for (const block of section.blocks) {
      if (block.type !== 'turn') continue;
      for (const { text } of block.paragraphs)
        for (const [, label = ''] of text.matchAll(LIKE_LABEL)) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([label]) => !labels.includes(label))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 8)
    .map(([label, times]) => ({
      label,
      times,
      why: times === 1 ? 'it comes once and nobody known is called so' : 'it stands inside of what somebody says',
    }));
}
