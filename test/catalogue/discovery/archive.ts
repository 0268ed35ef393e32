import type { DiscoverableEpisode, DiscoverySource } from '../../../src/catalogue/discovery/discover.ts';
import type { Passage } from '../../../src/markdown/record.ts';
import { archive } from '../../../src/schemas/catalogue.ts';
import { sketchEpisode } from '../sketch.ts';

export interface Given {
  talk?: string[];
  notes?: string[];
  headings?: string[];
  title?: string;
  summary?: string;
  language?: string;
  people?: string[];
  isCopy?: boolean;
}

/** An episode whose talk and notes are these paragraphs. */
export function episode(name: string, given: Given): DiscoverableEpisode & { reads: number } {
  const passages = [
    ...(given.notes ?? []).map((text, index) => passage(`n-${index}`, text, false)),
    ...(given.talk ?? []).map((text, index) => passage(`t-${index}`, text, true)),
  ];
  const { title = name, summary = '', language = 'en' } = given;
  const people = (given.people ?? []).map((id) => ({ id, role: 'speaker' }));
  return sketchEpisode(name, {
    passages,
    headings: given.headings,
    isCopy: given.isCopy,
    data: { title, summary, language, people },
  });
}

function passage(id: string, text: string, isTranscript: boolean): Passage {
  return {
    id,
    type: isTranscript ? 'turn' : 'paragraph',
    section: isTranscript ? 'transcript' : 'notes',
    isTranscript,
    text,
  };
}

/** An archive of this title with these people (`ada-byrd` is Ada Byrd), without topics. */
export function sourceOf(title: string, people: string[] = []): DiscoverySource {
  return {
    config: archive.parse({ title }),
    shows: [],
    people: people.map((id) => ({
      id,
      file: `people/${id}.md`,
      digest: '',
      prose: '',
      data: {
        name: id.replace(/(?:^|-)[a-z]/g, (found) => found.replace('-', ' ').toUpperCase()),
        aliases: [],
        links: [],
      },
    })),
    topics: [],
  };
}

/** Talk on beekeeping, five conversations, by two speakers. */
export function beekeepers(): (DiscoverableEpisode & { reads: number })[] {
  const people = ['ada-byrd'];
  return [
    episode('a', {
      people,
      talk: [
        'Welcome to the show, Ada. So, you know, I mean, how was your week? It was on Monday, in March, at 10 o’clock.',
        'We fought the varroa mite. The varroa mite is what kills a hive, and varroa mites spread. Honeyworks sells a trap for it.',
        'I bought it from Honeyworks. People at Honeyworks told us of colony collapse disorder, or CCD. Colony collapse disorder is odd.',
        'There was queen rearing too. In queen rearing you wait. Ada likes queen-rearing a lot, and Marie Osterby wrote on it.',
      ],
    }),
    episode('b', {
      people,
      talk: [
        'Welcome to the show. I think that queen rearing is a craft, and the pollination of almonds is a business.',
        'The pollination of orchards pays. Pollination in spring, pollination in summer: pollination is money. The varroa mite comes along.',
        'They ask Marie Osterby. We asked Osterby about CCD, and Osterby said that colony collapse disorder has no one cause. CCD again, colony collapse disorder again.',
        'Then Honeyworks came. In 2019 the Honeyworks trap was 20 dollars and 5 percent off.',
      ],
    }),
    episode('c', {
      people,
      talk: [
        'Welcome to the show. The pollination of the apples went on. So pollination matters, and with pollination comes fruit.',
        'That is what the varroa mite does, and the thing with queen rearing is, like, time.',
        'This episode is brought to you by Smokely. Smokely makes smokers. With Smokely you smoke.',
        'The people of Honeyworks and Marie Osterby met. It was an amazing, very good thing, and Osterby knew Honeyworks.',
      ],
    }),
    episode('d', {
      people,
      talk: ['Welcome to the show. The weather was bad, and the neighbours were kind to us.', 'Smokely again? No.'],
    }),
    episode('e', {
      people,
      talk: ['Welcome to the show. A talk on nothing much at all.', 'This episode is brought to you by Smokely.'],
    }),
  ];
}
