import { sidecarFacts, type SidecarEntry } from '../../schemas/sidecar.ts';
import { ContentError } from '../../markdown/problem.ts';
import { parseYaml } from '../../markdown/yaml.ts';
import type { Container } from '../draft.ts';
import type { StatedFacts } from '../stated-facts.ts';
import type { Entry, Span } from '../source.ts';

/** A transcript under YAML front matter, as site generators have it: `---`, facts, `---`, and the text. */
export const frontMatter: Container = {
  name: 'front-matter',
  detect: (text) => (partOf(text) ? 0.99 : 0),
  entries: ({ seed: { name, text }, ledger, report }): Entry[] => {
    const part = partOf(text);
    if (!part) return [{ span: { start: 0, end: text.length } }];
    const { inner, end } = part;
    const rest = { start: end, end: text.length };
    ledger.drop({ start: 0, end: inner.start }, 'markup');
    ledger.drop({ start: inner.end, end }, 'markup');
    let data: unknown;
    try {
      data = parseYaml(text.slice(inner.start, inner.end), name, 2).data;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const [problem] = error.problems;
      ledger.drop(inner, 'unreadable front matter');
      report({
        severity: 'warning',
        rule: 'front-matter-unreadable',
        reason: `The front matter was left out: ${problem?.what ?? 'it is no YAML'}. Correct it, or put its facts into a sidecar.`,
        offset: offsetOfLine(text, problem?.line ?? 1),
      });
      return [{ span: rest }];
    }
    ledger.use(inner, 'front matter');
    const values = new Map(
      Object.entries(data as Record<string, unknown>).map(([key, value]) => [key.toLowerCase(), value]),
    );
    const title = textsOf(values.get('title'))[0];
    const facts = factsOf(values);
    return [
      {
        span: rest,
        ...(title === undefined ? {} : { title: { text: title, span: inner } }),
        ...(Object.keys(facts).length > 0 ? { facts } : {}),
      },
    ];
  },
};

/** Front matter is no longer than this. */
const LONGEST = 20_000;

/** A key with its value, the next line of one, an item of a list, or a comment. */
const LINE = /^(?:["']?[\p{L}_][\p{L}\p{N}_ -]{0,40}["']?\s?:(?:\s|$)|\s|-\s|#|[\]}]|$)/u;

/** A key that front matter has and no speaker is called. */
const KNOWN =
  /^["']?(?:title|date|pub_?date|published(?:_at)?|authors?|speakers?|hosts?|guests?|tags|categories|layout|description|summary|slug|permalink|url|media|audio|video|podcast|episode|draft|lang|language|transcript_by)["']?\s?:/imu;

/** The lines between the fences, and where what follows begins. */
function partOf(text: string): { inner: Span; end: number } | undefined {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (open === undefined) return undefined;
  const close = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(open - 1, open + LONGEST));
  if (!close) return undefined;
  const inner = { start: open, end: Math.max(open, open - 1 + close.index) };
  const lines = text.slice(inner.start, inner.end).split(/\r?\n/);
  const isData = lines.every((line) => LINE.test(line)) && lines.some((line) => KNOWN.test(line));
  return isData ? { inner, end: open - 1 + close.index + close[0].length } : undefined;
}

const FACTS: Readonly<Record<'date' | 'url' | 'media' | 'language' | 'summary' | 'licence', readonly string[]>> = {
  date: ['date', 'published', 'pubdate', 'publish_date', 'published_at'],
  url: ['url', 'link', 'source', 'permalink', 'canonical'],
  media: ['media', 'audio', 'video', 'audio_url', 'media_url', 'enclosure', 'mp3'],
  language: ['language', 'lang'],
  summary: ['summary', 'description', 'excerpt', 'subtitle'],
  licence: ['licence', 'license'],
};

const ROLES: Readonly<Record<string, NonNullable<SidecarEntry['people']>[number]['role']>> = {
  hosts: 'host',
  host: 'host',
  guests: 'guest',
  guest: 'guest',
  speakers: 'speaker',
  speaker: 'speaker',
  participants: 'speaker',
  authors: 'author',
  author: 'author',
};

/** The facts that are well formed. */
function factsOf(values: ReadonlyMap<string, unknown>): StatedFacts {
  const facts: StatedFacts = {};
  for (const name of Object.keys(FACTS) as (keyof typeof FACTS)[]) {
    for (const key of FACTS[name]) {
      const [written] = textsOf(values.get(key));
      const value = name === 'date' ? written?.slice(0, 10) : written;
      const { success, data } = sidecarFacts.shape[name].safeParse(value);
      if (!success || data === undefined) continue;
      facts[name] = data;
      break;
    }
  }
  const people = Object.entries(ROLES).flatMap(([key, role]) =>
    textsOf(values.get(key)).map((name) => ({ name, role, labels: [] })),
  );
  const first = people.filter(({ name }, index) => people.findIndex((one) => one.name === name) === index);
  return first.length > 0 ? { ...facts, people: first } : facts;
}

/** The texts that a value is or lists, on one line each. */
function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return at;
    at = next + 1;
  }
  return at;
}
