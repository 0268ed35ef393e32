/**
 * Makes up an archive of any size in the durable format: `node scripts/run.mjs scripts/bench/generate-archive.ts --out
 * DIR --episodes 1000 --words 10000`. The same numbers give the same bytes. Words follow Zipf's law over an open
 * vocabulary; topics are named about as often as in real talk: 220 times in 10,000 words, by some forty topics.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFrontMatter, stringifyFrontMatter } from '../../src/markdown/front-matter.ts';
import type { EpisodeInput } from '../../src/schemas/episode.ts';
import { slugify } from '../../src/transcript/slug.ts';
import { formatTimecode } from '../../src/transcript/time.ts';
import { runCommand } from '../support/fail.ts';
import { readOptions } from '../support/options.ts';
import { root } from '../support/root.ts';
import { drawer, makeWords, type Drawer } from '../support/made-up-words.ts';

export interface ArchiveSize {
  episodes: number;
  /** Of each episode, on average. */
  words: number;
  /** The folder of topics that the archive takes its vocabulary from. */
  topics?: string;
}

/** Per spoken word, as measured in real talk. */
const MENTIONS = 220 / 10_000;
/** Many of these draws fall on the same topic. */
const TOPIC_DRAWS = 60;
const WORDS_OF_TURN = 65;
const WORDS_OF_PARAGRAPH = 120;
const WORDS_OF_CHAPTER = 700;
const WORDS_A_SECOND = 2.7;

export function generateArchive(folder: string, { episodes, words, topics = ownTopics() }: ArchiveSize): void {
  const draw = drawer(`${episodes} ${words}`);
  const speech = makeWords(draw, 60_000);
  const names = readNames(topics);
  const shows = Math.max(2, Math.round(Math.sqrt(episodes) / 2));
  for (const kind of ['shows', 'people', 'episodes', 'topics']) mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, 'archive.yaml'), 'title: A made-up archive\nlanguage: en\n');
  cpSync(topics, join(folder, 'topics'), { recursive: true });

  const people = makePeople(draw, speech, Math.ceil(episodes * 0.7) + shows);
  for (const [id, name] of people) {
    writeMarkdown(folder, `people/${id}.md`, { name }, sentence(draw, speech, 20));
  }
  const persons = [...people];
  for (let show = 0; show < shows; show += 1) {
    const hosts = [persons[show]?.[0]];
    writeMarkdown(folder, `shows/show-${show}.md`, { title: `Show ${show}`, hosts }, sentence(draw, speech, 25));
    mkdirSync(join(folder, 'episodes', `show-${show}`), { recursive: true });
  }
  for (let number = 0; number < episodes; number += 1) {
    // A few shows have most of the episodes, a few guests come again and again.
    const show = draw.rank(shows);
    const host = persons[show] as [string, string];
    const guest = persons[shows + draw.rank(persons.length - shows)] as [string, string];
    const { data, body } = makeEpisode(draw, speech, names, { number, show, host, guest, words });
    writeMarkdown(folder, `episodes/show-${show}/episode-${number}.md`, data, body);
  }
}

interface Cast {
  number: number;
  show: number;
  host: [id: string, name: string];
  guest: [id: string, name: string];
  words: number;
}

function makeEpisode(
  draw: Drawer,
  speech: Speech,
  names: string[][],
  cast: Cast,
): { data: EpisodeInput; body: string } {
  const { number, show, host, guest } = cast;
  const length = Math.round(cast.words * (0.6 + 0.8 * draw.unit()));
  const own = Array.from({ length: TOPIC_DRAWS }, () => names[draw.rank(names.length)] as string[]);
  const name = (): string => {
    const forms = own[draw.rank(own.length)] as string[];
    return forms[draw.rank(forms.length)] as string;
  };
  const chapters: EpisodeInput['chapters'] = [];
  const turns: string[] = [];
  let said = 0;
  for (let turn = 0; said < length; turn += 1) {
    const time = formatTimecode(Math.floor(said / WORDS_A_SECOND));
    if (said >= chapters.length * WORDS_OF_CHAPTER) {
      chapters.push({ start: time, title: `${draw.unit() < 0.5 ? name() : speech()} and ${speech()}` });
    }
    const size = 5 + Math.floor(-Math.log(1 - draw.unit()) * WORDS_OF_TURN);
    const paragraphs = Array.from({ length: Math.ceil(size / WORDS_OF_PARAGRAPH) }, (_, index) =>
      sentences(draw, speech, Math.min(size - index * WORDS_OF_PARAGRAPH, WORDS_OF_PARAGRAPH), () =>
        draw.unit() < MENTIONS ? name() : speech(),
      ),
    );
    turns.push(`**${(turn % 2 === 0 ? host : guest)[1]}** [${time}]: ${paragraphs.join('\n\n')}`);
    said += size;
  }
  const title = `${guest[1]} on ${name()} and ${speech()} ${speech()}`;
  const notes = Array.from({ length: 8 }, () => `- ${sentences(draw, speech, 15, speech)}`).join('\n');
  const body = `## Notes\n\n${sentences(draw, speech, 90, speech)}\n\n${notes}\n\n## Transcript\n\n${turns.join('\n\n')}\n`;
  const data: EpisodeInput = {
    title,
    titleSource: 'given',
    show: `show-${show}`,
    date: `${2015 + (number % 11)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    language: 'en',
    kind: 'transcript',
    summary: sentence(draw, speech, 30),
    people: [
      { id: host[0], role: 'host', labels: [host[1]] },
      { id: guest[0], role: 'guest', labels: [guest[1]] },
    ],
    chapters,
    source: { seed: 'made-up.txt', entry: number + 1, format: 'turns', sha256: sha256(body) },
    attribution: 'stated',
    timing: 'turn',
  };
  return { data, body };
}

type Speech = () => string;

/** About `size` words in sentences. */
function sentences(draw: Drawer, speech: Speech, size: number, word: Speech): string {
  const parts: string[] = [];
  for (let left = size; left > 0;) {
    const length = Math.min(left, 6 + Math.floor(draw.unit() * 18));
    parts.push(sentence(draw, speech, length, word));
    left -= length;
  }
  return parts.join(' ');
}

function sentence(draw: Drawer, speech: Speech, length: number, word = speech): string {
  const words = Array.from({ length }, word).join(' ');
  const comma = draw.unit() < 0.4 ? words.replace(/^((?:\S+ ){3}\S+) /, '$1, ') : words;
  return `${comma.charAt(0).toUpperCase()}${comma.slice(1)}${draw.unit() < 0.1 ? '?' : '.'}`;
}

function makePeople(draw: Drawer, speech: Speech, count: number): Map<string, string> {
  const people = new Map<string, string>();
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  while (people.size < count) {
    const name = `${capital(speech())} ${capital(speech())}${draw.unit() < 0.2 ? `-${capital(speech())}` : ''}`;
    people.set(slugify(name), name);
  }
  return people;
}

/** The names of each topic, the title first. */
function readNames(folder: string): string[][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const { data } = parseFrontMatter(readFileSync(join(folder, file), 'utf8'), file);
      const { title, aliases = [] } = data as { title: string; aliases?: string[] };
      return [title, ...aliases];
    });
}

function writeMarkdown(folder: string, file: string, data: object, body: string): void {
  writeFileSync(join(folder, file), stringifyFrontMatter(data, body));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function ownTopics(): string {
  return join(root, 'content', 'topics');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(() => {
    const options = readOptions({
      command: 'node scripts/run.mjs scripts/bench/generate-archive.ts',
      about: 'Makes up an archive to measure with.',
      flags: {
        out: { type: 'string', value: 'DIR', help: 'Folder of the archive.' },
        episodes: { type: 'string', value: 'N', help: 'How many episodes (200).' },
        words: { type: 'string', value: 'N', help: 'Words of an episode (10000).' },
        topics: { type: 'string', value: 'DIR', help: 'Folder of topics to speak of (content/topics).' },
      },
    });
    if (options.out === undefined) throw new Error('Say where: --out DIR.');
    generateArchive(options.out, {
      episodes: Number(options.episodes ?? 200),
      words: Number(options.words ?? 10_000),
      ...(options.topics === undefined ? {} : { topics: options.topics }),
    });
    return Promise.resolve();
  });
}
