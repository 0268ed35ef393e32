import { isMap, isNode, isSeq, LineCounter, parseDocument, Document, visit, type Node, type Pair } from 'yaml';
import { writePlainField } from './plain-yaml.ts';
import { ContentError, type Problem } from './problem.ts';

export type FieldPath = readonly (string | number)[];

/** A piece of YAML as plain data, and where its fields stand. */
export interface YamlSource {
  data: unknown;
  /** The line of a field, or of the nearest field around it that the file has. From 1. */
  lineOf: (path: FieldPath) => number;
}

/**
 * Read YAML 1.2 (core schema): times and dates stay strings.
 *
 * @param firstLine The line of `file` on which `text` begins, from 1.
 * @throws ContentError with every error, each with its line and column.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  const problems = [...document.errors, ...document.warnings].map((error): Problem => {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return {
      file,
      line: line + firstLine - 1,
      column: col,
      what: `the YAML cannot be read: ${error.message}`,
      fix: adviseOn(error.code),
    };
  });
  if (problems.length > 0) throw new ContentError(problems);
  return {
    data: toData(document, file, firstLine),
    lineOf: (path) => lineOfField(document, path, lineCounter) + firstLine - 1,
  };
}

function toData(document: Document.Parsed, file: string, line: number): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const what = `the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new ContentError([{ file, line, what, fix: 'Write the value out instead of an alias' }]);
  }
}

function adviseOn(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Keep one of the two lines';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces';
    case 'TAG_RESOLVE_FAILED':
      return 'Remove the tag (the word after !): only plain values are read';
    default:
      return 'Check the indentation, and put text that has a colon or begins with a sign between double quotes';
  }
}

function lineOfField(document: Document.Parsed, path: FieldPath, lineCounter: LineCounter): number {
  let offset = startOf(document.contents) ?? 0;
  let node: unknown = document.contents;
  for (const part of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isNode(key) && String(key) === String(part));
      if (!pair) break;
      offset = startOf(pair.key as Node) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (!isNode(node)) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  return lineCounter.linePos(offset).line;
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}

/**
 * Write YAML that readers of 1.1 and 1.2 understand alike: one line a value, no anchors, times quoted, maps inside of
 * lists on one line. Keys come out in the order in which `data` has them; undefined ones not at all.
 */
export function stringifyYaml(data: object): string {
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  if (fields.length === 0 || Array.isArray(data) || data instanceof Map) return stringifyYamlFully(data);
  return fields
    .map(([key, value]: [string, unknown]) => {
      const plain = writePlainField(key, value);
      return plain === undefined ? stringifyYamlFully({ [key]: value }) : `${plain}\n`;
    })
    .join('');
}

/** The same bytes, all by the full writer. */
export function stringifyYamlFully(data: object): string {
  const document = new Document(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Map(key, node, path) {
      if (path.some(isSeq) && key !== null) node.flow = true;
    },
    Seq(_, node) {
      if (node.items.every((item) => isNode(item) && !isMap(item) && !isSeq(item))) node.flow = true;
    },
    Scalar(_, node, path) {
      if (typeof node.value !== 'string') return;
      // Readers of YAML 1.1 take these for base-60 numbers, and stumble over a question mark within braces.
      const isSexagesimal = /^\d+(?::\d+)+(?:\.\d*)?$/.test(node.value);
      const isOddInFlow = path.some(isSeq) && /\?/.test(node.value);
      if (isSexagesimal || isOddInFlow) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, minContentWidth: 0, flowCollectionPadding: true });
}
