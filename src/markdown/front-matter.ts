import matter from 'gray-matter';
import { ContentError, type Problem } from './problem.ts';
import { parseYaml, stringifyYaml, type FieldPath } from './yaml.ts';

export interface FrontMatter {
  /** Plain data, not yet validated; an empty object when the file has none. */
  data: unknown;
  /** What follows, line ends as LF, leading blank lines removed. */
  body: string;
  /** The line of a field in the file, from 1. */
  lineOf: (path: FieldPath) => number;
}

/** Every other language that gray-matter knows: two of them would run the file. */
const REFUSED = ['javascript', 'js', 'coffee', 'coffeescript', 'cson', 'json', 'json5', 'toml'];

/**
 * Split a file into front matter and body. Only YAML is read, and nothing of a file is ever run.
 *
 * @throws ContentError when the front matter is not closed, is not YAML, or is written in another language.
 */
export function parseFrontMatter(text: string, file: string): FrontMatter {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problem = findFault(source, file);
  if (problem) throw new ContentError([problem]);
  let lineOf: FrontMatter['lineOf'] = () => 1;
  const parsed = matter(source, {
    language: 'yaml',
    engines: {
      ...refusals(file),
      yaml: {
        parse(yaml: string): object {
          const read = parseYaml(yaml, file);
          lineOf = read.lineOf;
          return read.data as object;
        },
      },
    },
  });
  return { data: parsed.data, body: parsed.content.replace(/^(?:[ \t]*\n)+/, ''), lineOf };
}

/** Write front matter and body as one file: keys in the order that `data` has them, LF, one newline at the end. */
export function stringifyFrontMatter(data: object, body: string): string {
  const engine = { parse: (): object => ({}), stringify: (value: object): string => stringifyYaml(value) };
  const head = `${matter.stringify({ content: '' }, data, { language: 'yaml', engines: { yaml: engine } }).trimEnd()}\n`;
  const content = body.trimEnd();
  if (content === '') return head;
  let start = 0;
  while (content[start] === '\n') start += 1;
  return `${head}\n${content.slice(start)}\n`;
}

function findFault(source: string, file: string): Problem | undefined {
  const [first = ''] = source.split('\n', 1);
  const language = /^---([^-].*)$/.exec(first)?.[1]?.trim();
  if (language && !/^ya?ml$/i.test(language)) {
    return {
      file,
      line: 1,
      what: `the front matter says that it is written in “${language}”; only YAML is read, and nothing is run`,
      fix: 'Make the first line three hyphens and nothing else, and write the fields as YAML',
    };
  }
  if (/^---\s*$/.test(first) || language) {
    const closing = /\n---.*/.exec(source)?.[0].trim();
    if (closing === undefined) {
      return {
        file,
        line: 1,
        what: 'the front matter is not closed',
        fix: 'Put a line of three hyphens after the last field',
      };
    }
    if (closing !== '---') {
      const line = source.slice(0, source.indexOf('\n---') + 1).split('\n').length;
      return {
        file,
        line,
        what: `the line “${closing}” closes the front matter but is not “---”`,
        fix: 'Write three hyphens alone',
      };
    }
  }
  return undefined;
}

function refusals(file: string): Record<string, () => never> {
  const refuse = (): never => {
    throw new ContentError([{ file, line: 1, what: 'the front matter is not YAML', fix: 'Write the fields as YAML' }]);
  };
  return Object.fromEntries(REFUSED.map((name) => [name, refuse]));
}
