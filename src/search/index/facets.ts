import type { Archive } from '../../catalogue/types.ts';
import type { FacetValue } from '../format.ts';
import { ByteWriter } from './bytes.ts';
import type { NumberedPlace } from './places.ts';

/** Lists of places for filters: filled episode by episode, in order. */
export class FacetLists {
  private readonly speakers = new Map<string, FacetValue>();
  private readonly topics = new Map<string, FacetValue>();
  private readonly archive: Archive;
  /** Per episode and passage, the topics that it mentions. */
  private readonly mentioned: Map<string, Map<string, string[]>>;

  constructor(archive: Archive) {
    this.archive = archive;
    this.mentioned = mentionsOf(archive);
  }

  add(episode: string, places: readonly NumberedPlace[]): void {
    const mentioned = this.mentioned.get(episode);
    for (const { number, part } of places) {
      if (part.type !== 'passage') continue;
      if (part.speaker) {
        const key = 'person' in part.speaker ? `@${part.speaker.person}` : part.speaker.label;
        const names = () => ('person' in part.speaker! ? this.namesOf(part.speaker.person) : [part.label]);
        listed(this.speakers, key, names).push(number);
      }
      for (const id of mentioned?.get(part.id) ?? []) {
        const topic = this.archive.topic(id)?.data;
        if (topic) listed(this.topics, id, () => [topic.title, ...topic.aliases]).push(number);
      }
    }
  }

  speakersFile(): Uint8Array {
    return facetFile([...this.speakers.values()]);
  }

  topicsFile(): Uint8Array {
    return facetFile([...this.topics.values()]);
  }

  private namesOf(id: string): string[] {
    const person = this.archive.person(id)?.data;
    return person ? [person.name, ...person.aliases] : [id];
  }
}

function mentionsOf({ topics }: Archive): Map<string, Map<string, string[]>> {
  const mentioned = new Map<string, Map<string, string[]>>();
  for (const { id, episodes } of topics) {
    for (const { episode, passages } of episodes) {
      const own = mentioned.get(episode.id) ?? new Map<string, string[]>();
      mentioned.set(episode.id, own);
      for (const { passage } of passages) own.set(passage.id, [...(own.get(passage.id) ?? []), id]);
    }
  }
  return mentioned;
}

function listed(values: Map<string, FacetValue>, key: string, names: () => string[]): number[] {
  const value = values.get(key) ?? { names: names(), places: [] };
  values.set(key, value);
  return value.places;
}

/** As `readFacet` reads it, by name. */
function facetFile(values: readonly FacetValue[]): Uint8Array {
  const sorted = [...values].sort((a, b) => (a.names[0]! < b.names[0]! ? -1 : 1));
  const writer = new ByteWriter();
  writer.text(JSON.stringify(sorted.map(({ names }) => names)));
  for (const { places } of sorted) {
    writer.number(places.length);
    let last = 0;
    for (const place of places) {
      writer.number(place - last);
      last = place;
    }
  }
  return writer.bytes();
}
