import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/catalogue/mentions.ts';
import { compileVocabulary, namesIn, type TopicNames } from '../../src/catalogue/vocabulary.ts';

type Draft = Partial<TopicNames> & { title: string };

function vocabularyOf(...topics: (Draft | string)[]) {
  return compileVocabulary(
    topics
      .map((topic) => (typeof topic === 'string' ? { title: topic } : topic))
      .map(({ title, ...rest }) => ({
        id: rest.id ?? title.toLowerCase().replace(/\W+/g, '-'),
        title,
        aliases: rest.aliases ?? [],
        not: rest.not ?? [],
      })),
  );
}

/** What is found, as `found text → topic id`. */
function find(text: string, ...topics: (Draft | string)[]): string[] {
  const vocabulary = vocabularyOf(...topics);
  return findMentions(text, vocabulary).map(
    ({ topic, start, end }) => `${text.slice(start, end)} → ${vocabulary.ids[topic]}`,
  );
}

const count = (text: string, ...topics: (Draft | string)[]) => find(text, ...topics).length;

describe('words', () => {
  test('finds what recognisers make of a name, as any other name', () => {
    const vocabulary = compileVocabulary([
      { id: 'mcp', title: 'MCP', aliases: [], misheard: ['MMCP', 'em sea pea'], not: [] },
    ]);
    expect(findMentions('Over MMCP, or em sea pea.', vocabulary)).toHaveLength(2);
  });

  test('a name is found as a whole word, at either end of the text and beside punctuation', () => {
    expect(count('Uber, (Uber) “Uber” Uber', 'Uber')).toBe(4);
    expect(count('Uberization and GraphUber and Uber2', 'Uber')).toBe(0);
  });

  test('a name of several words allows one hyphen or any white space between them, and nothing else', () => {
    for (const text of ['open source', 'open-source', 'open\u2011source', 'open \n source', 'open\u00a0source']) {
      expect(count(text, 'open source')).toBe(1);
    }
    for (const text of ['open. source', 'open, source', 'opensource', 'open — source', 'open--source']) {
      expect(count(text, 'open source')).toBe(0);
    }
    expect(count('a world model here', 'world-model')).toBe(1);
  });

  test('the longest name wins, and what it covers is not found again', () => {
    const topics = ['Claude', 'Claude Code', 'Code Review'];
    expect(find('Claude Code Review by Claude', ...topics)).toEqual(['Claude Code → claude-code', 'Claude → claude']);
    expect(find('Google DeepMind', 'Google', 'Google DeepMind')).toEqual(['Google DeepMind → google-deepmind']);
  });

  test('a long name that breaks off leaves the shorter one', () => {
    expect(find('New York taxis', { title: 'New York Times' }, 'New York')).toEqual(['New York → new-york']);
  });

  test('signs inside a name belong to it', () => {
    expect(count('Node.js and C++ and C# and AT&T', 'Node.js', 'C++', 'C#', 'AT&T')).toBe(4);
    expect(count('node js, C, AT and T', 'Node.js', 'C++', 'C#', 'AT&T')).toBe(0);
  });

  test('scripts without spaces match by their signs', () => {
    expect(find('我们用深度求索写代码', { id: 'deepseek', title: '深度求索' })).toEqual(['深度求索 → deepseek']);
  });

  test('composed and decomposed letters are the same', () => {
    expect(count('Beyonce\u0301 and Beyonc\u00e9', 'Beyonc\u00e9')).toBe(2);
  });

  test('web addresses hold no mentions', () => {
    expect(count('See https://notion.so/uber-agents and www.uber.com for more', 'uber', 'agents')).toBe(0);
    expect(count('See https://notion.so/x about uber', 'uber')).toBe(1);
  });
});

describe('endings', () => {
  test('plurals are found by the singular, and lower-case plurals by the singular too', () => {
    expect(find('TPUs companies boxes agents', 'TPU', 'company', 'box', 'agent')).toHaveLength(4);
    expect(count('a world model', 'world models')).toBe(1);
    expect(count('a new physic for the bos', 'news', 'physics', 'boss')).toBe(0);
  });

  test('possessives are found, and the ending stays outside the span', () => {
    expect(find("Anthropic’s, Anthropic's, Anthropics’ API", 'Anthropic').map((line) => line.split(' ')[0])).toEqual([
      'Anthropic',
      'Anthropic',
      'Anthropics',
    ]);
  });

  test('an apostrophe inside a name matches in both shapes', () => {
    expect(count("Moore’s law and Moore's law", 'Moore’s law')).toBe(2);
  });

  test('the tail of a contraction is no word', () => {
    expect(count("we’re, it's, DON'T", 'RE', 's', 'T')).toBe(0);
  });
});

describe('case', () => {
  test('a capital in the name asks for one in the text; capitals throughout are fine', () => {
    expect(find('Meta and META, but meta', 'Meta')).toEqual(['Meta → meta', 'META → meta']);
  });

  test('a name in lower case is found in any', () => {
    expect(count('Distillation, DISTILLATION, distillation', 'distillation')).toBe(3);
  });

  test('an acronym asks for capitals, but for the ending of its plural', () => {
    expect(find('MCP MCPs Mcp mcp', 'MCP')).toEqual(['MCP → mcp', 'MCPs → mcp']);
    expect(count('It is IT', 'IT')).toBe(1);
  });

  test('a name with capitals inside is found as written, or with a capital first', () => {
    expect(find('xAI XAI Xai xai', 'xAI')).toHaveLength(3);
    expect(find('OpenAI Openai OPENAI openai', 'OpenAI')).toHaveLength(3);
  });

  test('each word of a name is judged by itself', () => {
    expect(find('Claude code, Claude Code', 'Claude code')).toHaveLength(2);
    expect(find('Claude code, Claude Code', 'Claude Code')).toHaveLength(1);
  });

  test('two topics may share letters and differ by case', () => {
    const topics = [
      { id: 'go-language', title: 'Go' },
      { id: 'movement', title: 'go' },
    ];
    expect(find('Go to go', ...topics)).toEqual(['Go → go-language', 'go → movement']);
  });
});

describe('excluded senses', () => {
  test('a name inside an excluded phrase is not found, before, in the middle or after', () => {
    const notion = { title: 'Notion', aliases: ['notion'], not: ['notion of', 'the very notion', 'a notion that'] };
    expect(find('the very notion; a notion that; a notion of; Notion', notion)).toEqual(['Notion → notion']);
  });

  test('a phrase excludes only the names of its own topic', () => {
    const meta = { title: 'Meta', not: ['Ray-Ban Meta glasses'] };
    expect(find('Ray-Ban Meta glasses', meta, 'Ray-Ban')).toEqual(['Ray-Ban → ray-ban']);
  });

  test('another topic may be named by what the first excludes', () => {
    const claude = { title: 'Claude', not: ['Claude Shannon'] };
    expect(find('Claude Shannon', claude, 'Claude Shannon')).toEqual(['Claude Shannon → claude-shannon']);
  });

  test('a longer name than the excluded phrase holds', () => {
    const go = { title: 'Go', aliases: ['Go ahead of time compiler'], not: ['Go ahead'] };
    expect(find('Go ahead of time compiler. Go ahead.', go)).toEqual(['Go ahead of time compiler → go']);
  });
});

describe('translations', () => {
  const topics = [
    { id: 'bees', title: 'Bees', aliases: [], not: [], translations: { de: ['Biene', 'Bienen'], 'de-CH': ['Beieli'] } },
  ];
  const found = (text: string, language: string) =>
    findMentions(text, compileVocabulary(namesIn(topics, language))).length;

  test('a name in one language is found in that language and its varieties alone', () => {
    expect(found('Die Biene und die Bienen', 'de')).toBe(2);
    expect(found('Die Biene, ein Beieli', 'de-CH')).toBe(2);
    expect(found('Ein Beieli', 'de')).toBe(0);
    expect(found('La Biene', 'en')).toBe(0);
    expect(found('Bees', 'de')).toBe(1);
  });
});

describe('vocabulary', () => {
  test('a name that two topics claim, and a name without letters, are reported', () => {
    const { problems } = vocabularyOf({ title: 'One', aliases: ['Same'] }, { title: 'Two', aliases: ['Same', '—'] });
    expect(problems).toEqual([
      'topics “one” and “two” both claim the name “Same”',
      'topic “two”: the name “—” has no letter or digit to match by',
    ]);
  });

  test('the order of topics does not matter, and the digest follows the names alone', () => {
    const [a, b] = [{ title: 'Alpha' }, { title: 'Beta', aliases: ['B'] }];
    expect(vocabularyOf(a, b).digest).toBe(vocabularyOf(b, a).digest);
    expect(vocabularyOf(a, b).digest).not.toBe(vocabularyOf(a).digest);
  });
});

describe('for any vocabulary and text', () => {
  const word = fc.constantFrom(
    'open',
    'Open',
    'AI',
    'model',
    'models',
    'Meta',
    'meta',
    'x',
    's',
    '深',
    'é',
    'go',
    'Go',
  );
  const joint = fc.constantFrom(' ', '-', '. ', '’', "'", '', '  ', ', ', '🙂', '\ud800');
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const topics = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      title: phrase,
      aliases: fc.array(phrase, { maxLength: 3 }),
      not: fc.array(phrase, { maxLength: 2 }),
    }),
    { maxLength: 8, selector: ({ id }) => id },
  );
  const text = fc.array(fc.tuple(word, joint), { maxLength: 40 }).map((parts) => parts.flat().join(''));

  test('spans lie in range, in order, never overlap, and hold a name of their topic', () => {
    fc.assert(
      fc.property(topics, fc.oneof(text, fc.string({ unit: 'binary' })), (given, read) => {
        const vocabulary = compileVocabulary(given);
        let last = 0;
        for (const { topic, start, end } of findMentions(read, vocabulary)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(read.length);
          last = end;
          const { title, aliases } = given.find(({ id }) => id === vocabulary.ids[topic]) as TopicNames;
          expect([title, ...aliases].map(normal)).toContain(normal(read.slice(start, end)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a name set between stops is found, whatever else is in the vocabulary', () => {
    fc.assert(
      fc.property(topics, text, text, fc.nat(), (given, before, after, pick) => {
        fc.pre(given.length > 0);
        const free = given.map((topic) => ({ ...topic, not: [] }));
        const { title } = free[pick % free.length] as TopicNames;
        const start = before.length + 2;
        const found = findMentions(`${before}. ${title}. ${after}`, compileVocabulary(free));
        expect(found.some((mention) => mention.start === start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  /** Lower case, one space between words, plurals cut. */
  function normal(name: string): string {
    return name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s-]+/gu, ' ')
      .replace(/(?<=[^\s])s$/u, '');
  }
});

test('time grows with the text and hardly with the vocabulary', () => {
  const text = 'a a a a b '.repeat(20_000);
  const deep = vocabularyOf({ title: 'a '.repeat(4).trim() }, { title: 'a '.repeat(50).trim() });
  const start = performance.now();
  findMentions(text, deep);
  expect(performance.now() - start).toBeLessThan(5_000);
});
