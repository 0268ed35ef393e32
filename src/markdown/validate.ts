import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { FieldPath } from './yaml.ts';

/** Hold data against a schema. What is wrong comes back as problems, each with its line and its field. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  source: { file: string; lineOf: (path: FieldPath) => number },
): { data: z.output<Schema>; problems: [] } | { data: undefined; problems: Problem[] } {
  const result = schema.safeParse(data ?? {});
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap(unfold).flatMap((issue): Problem[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const place = { file: source.file, line: source.lineOf(path) };
    if (issue.code !== 'unrecognized_keys') {
      return [
        {
          ...place,
          ...named(path),
          what: lower(describe(issue, valueAt(data, path))),
          fix: advise(issue, path, valueAt(data, path)),
        },
      ];
    }
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      const fix = guess ? `Did you mean “${guess}”?` : `The fields here are ${known.join(', ')}`;
      return {
        file: source.file,
        line: source.lineOf([...path, key]),
        ...named([...path, key]),
        what: 'there is no such field',
        fix,
      };
    });
  });
  return { data: undefined, problems };
}

/** Of a field that may be written in several ways, what is wrong with the way that was chosen. */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const chosen = issue.errors.find(
    (issues) => issues.length > 0 && !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  if (!chosen) return [issue];
  return chosen.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** `people[0].role`. */
export function fieldName(path: FieldPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${part}`)).join('');
}

function named(path: FieldPath): { field?: string } {
  return path.length > 0 ? { field: fieldName(path) } : {};
}

function describe(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type' && value === undefined) return 'this field is missing';
  if (issue.code === 'invalid_type') return `this is ${kindOf(value)}, not ${article(issue.expected)}`;
  if (issue.code === 'invalid_value' && value === undefined) return 'this field is missing';
  if (issue.code === 'invalid_value') return `“${String(value)}” is not possible here`;
  if (issue.code === 'invalid_union') return `this is ${kindOf(value)}, which is not possible here`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (value === '') return 'this field is empty';
  if (typeof value === 'string' && issue.code !== 'too_small')
    return `“${value}” does not fit: ${lower(issue.message)}`;
  return issue.message;
}

function advise(issue: z.core.$ZodIssue, path: FieldPath, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const guess = typeof value === 'string' ? nearest(value, known) : undefined;
    return `${guess ? `Did you mean “${guess}”? ` : ''}Write one of ${known.join(', ')}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return 'Write text, between double quotes if it looks like a number';
  if (issue.code === 'invalid_type') return `Write ${article(issue.expected)}`;
  if (issue.code === 'invalid_union') return 'Write a group of fields, or a list';
  if (issue.code === 'too_small') return `Fill it in, or remove “${String(path.at(-1) ?? '')}”`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'Write a full address, such as https://example.org/page';
  return 'Correct the value';
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  return article(Array.isArray(value) ? 'array' : typeof value);
}

function article(type: string): string {
  const word =
    {
      array: 'list',
      object: 'group of fields',
      record: 'group of fields',
      boolean: 'yes/no value (true or false)',
      string: 'text',
      int: 'whole number',
    }[type] ?? type;
  return word === 'text' ? word : `a ${word}`;
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
    data,
  );
}

/** The keys that the schema knows at a path, defaults and optional wrappers looked through. */
function keysAt(schema: z.ZodType, path: FieldPath): string[] {
  let at: Inner | undefined = unwrap(schema as unknown as Inner);
  for (const part of path)
    at = unwrap(typeof part === 'number' ? elementOf(at) : (at?.def.shape?.[part] ?? at?.def.valueType));
  return Object.keys(at?.def.shape ?? {});
}

/** What the items of a list are, also of one that is one way of several. */
function elementOf(schema: Inner | undefined): Inner | undefined {
  return schema?.def.element ?? schema?.def.options?.find(({ def }) => def.element)?.def.element;
}

interface Inner {
  def: {
    innerType?: Inner;
    element?: Inner;
    shape?: Record<string, Inner>;
    options?: Inner[];
    /** Of a record. */
    valueType?: Inner;
    /** Of one that is changed after it was read. */
    in?: Inner;
  };
}

function unwrap(schema: Inner | undefined): Inner | undefined {
  const inner = schema?.def.innerType ?? schema?.def.in;
  return inner ? unwrap(inner) : schema;
}
