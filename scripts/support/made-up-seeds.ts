import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { drawer, makeWords } from './made-up-words.ts';

/** A word that stands more often than this in a seed belongs to its shape and is kept. */
const SHAPE = 12;

export interface MadeUpSeeds {
  bytes: number;
  files: number;
}

/**
 * Copies of a seed, each with other words in place of its rarer ones: the shapes stay, no two copies say the same.
 *
 * @param least Bytes at the least, in all files together.
 */
export function rewordSeed(file: string, folder: string, least: number): MadeUpSeeds {
  const text = readFileSync(file, 'utf8');
  const counts = new Map<string, number>();
  const words = /\p{L}{4,}/gu;
  for (const [word] of text.matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const others = makeWords(drawer(file.slice(-24)), 20_000);
  mkdirSync(folder, { recursive: true });
  let [bytes, files] = [0, 0];
  while (bytes < least) {
    const exchanged = new Map<string, string>();
    const copy = text.replace(words, (word, offset: number) => {
      if ((counts.get(word) ?? 0) > SHAPE || text[offset - 1] === '/' || text[offset - 1] === '.') return word;
      const key = word.toLowerCase();
      let other = exchanged.get(key);
      if (other === undefined) {
        do other = others();
        while (other.length < 4);
        exchanged.set(key, other);
      }
      return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    });
    writeFileSync(join(folder, `${String(files).padStart(4, '0')}-made-up${extname(file)}`), copy);
    bytes += Buffer.byteLength(copy);
    files += 1;
  }
  return { bytes, files };
}

/** Ways to write talk down that no seed at hand has. */
export type TalkShape = 'markdown' | 'vtt' | 'srt' | 'stamps';

const ENDINGS: Readonly<Record<TalkShape, string>> = { markdown: 'md', vtt: 'vtt', srt: 'srt', stamps: 'txt' };

/** Conversations of two, `words` long each. */
export function makeTalks(
  shape: TalkShape,
  folder: string,
  { files, words }: { files: number; words: number },
): MadeUpSeeds {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let number = 0; number < files; number += 1) {
    const text = writeTalk(shape, { words, number });
    writeFileSync(join(folder, `${String(number).padStart(4, '0')}-talk.${ENDINGS[shape]}`), text);
    bytes += Buffer.byteLength(text);
  }
  return { bytes, files };
}

const vocabularies = new Map<TalkShape, () => string>();

/** A conversation of two; each `number` another one. */
export function writeTalk(shape: TalkShape, { words, number }: { words: number; number: number }): string {
  const draw = drawer(`${shape} ${number}`);
  let word = vocabularies.get(shape);
  if (!word) vocabularies.set(shape, (word = makeWords(drawer(shape), 30_000)));
  const say = word;
  const name = (): string => Array.from({ length: 2 }, () => capital(say())).join(' ');
  const people = [name(), name()];
  const turns: string[][] = [];
  for (let said = 0; said < words;) {
    const size = 5 + Math.floor(-Math.log(1 - draw.unit()) * 60);
    turns.push(sentences(size));
    said += size;
  }
  return WRITE[shape](turns, people);

  function sentences(size: number): string[] {
    const list: string[] = [];
    for (let left = size; left > 0;) {
      const length = Math.min(left, 4 + Math.floor(draw.unit() * 18));
      list.push(`${capital(Array.from({ length }, say).join(' '))}.`);
      left -= length;
    }
    return list;
  }
}

/** Every seed of a folder, by name. */
export function seedFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !/\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const WRITE: Readonly<Record<TalkShape, (turns: readonly string[][], people: readonly string[]) => string>> = {
  markdown: (turns, people) =>
    `# ${people[1]} on what they made\n\n${turns.map((turn, at) => `**${people[at % 2]}:** ${turn.join(' ')}`).join('\n\n')}\n`,
  stamps: (turns, people) =>
    clocked(turns, (said, at, start) => `[${clock(start, '').slice(0, 8)}] ${people[at % 2]}: ${said.join(' ')}`).join(
      '\n\n',
    ),
  vtt: (turns, people) => `WEBVTT\n\n${cues(turns, people, '.', (text, name) => `<v ${name}>${text}</v>`)}`,
  srt: (turns, people) => cues(turns, people, ',', (text) => text),
};

function cues(
  turns: readonly string[][],
  people: readonly string[],
  point: string,
  write: (text: string, name: string) => string,
): string {
  let [number, time] = [0, 0];
  return turns
    .flatMap((turn, at) =>
      turn.map((text) => {
        const start = time;
        time += 0.4 * text.split(' ').length;
        number += 1;
        const times = `${clock(start, point)} --> ${clock(time, point)}`;
        return `${number}\n${times}\n${write(text, people[at % 2] ?? '')}\n`;
      }),
    )
    .join('\n');
}

function clocked<T>(turns: readonly string[][], write: (turn: string[], at: number, start: number) => T): T[] {
  let time = 0;
  return turns.map((turn, at) => {
    const start = time;
    time += turn.join(' ').split(' ').length * 0.4;
    return write(turn, at, start);
  });
}

function clock(seconds: number, point: string): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${text}${point}${String(Math.floor((seconds - whole) * 1000)).padStart(3, '0')}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
