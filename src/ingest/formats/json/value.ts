import type { Span } from '../../source.ts';

/** A JSON value that knows where it stands. The span of a string is what is between its quotes. */
export type JsonValue = JsonObject | JsonArray | JsonString | JsonScalar;

export interface JsonObject {
  type: 'object';
  span: Span;
  fields: Map<string, JsonValue>;
}

export interface JsonArray {
  type: 'array';
  span: Span;
  items: JsonValue[];
}

export interface JsonString {
  type: 'string';
  span: Span;
  value: string;
}

export interface JsonScalar {
  type: 'scalar';
  span: Span;
  value: number | boolean | null;
}

export interface ParsedJson {
  value: JsonValue | undefined;
  /** Where the text breaks off or is no JSON; what stood before it was read. */
  brokenAt?: number;
}

const DEEPEST = 200;

/**
 * Reads JSON and keeps places. A text that breaks off gives what was read up to there, so that a file that was cut
 * still yields its whole segments. Never throws; takes linear time.
 */
export function parseJson(source: string, { start, end }: Span): ParsedJson {
  let at = start;
  let brokenAt: number | undefined;

  const fail = (): JsonString | undefined => {
    brokenAt ??= at;
    return undefined;
  };
  const space = (): void => {
    while (at < end && /[\s\ufeff]/.test(source.charAt(at))) at += 1;
  };
  const ahead = (): string => {
    space();
    return source.charAt(at);
  };
  const string = (): JsonString | undefined => {
    const from = at + 1;
    at = from;
    for (; at < end; at += 1) {
      const code = source.charCodeAt(at);
      if (code === 92) at += 1;
      else if (code === 34) {
        const span = { start: from, end: at };
        at += 1;
        return { type: 'string', span, value: unescape(source.slice(from, span.end)) };
      }
    }
    at = end;
    return fail();
  };
  const value = (depth: number): JsonValue | undefined => {
    space();
    const from = at;
    const first = source.charAt(at);
    if (at >= end || depth > DEEPEST) return fail();
    if (first === '"') return string();
    if (first === '[') {
      const items: JsonValue[] = [];
      at += 1;
      while (ahead() !== ']') {
        const item = value(depth + 1);
        if (item) items.push(item);
        if (brokenAt !== undefined || !separator(']')) break;
      }
      at += 1;
      return { type: 'array', span: { start: from, end: Math.min(at, end) }, items };
    }
    if (first === '{') {
      const fields = new Map<string, JsonValue>();
      at += 1;
      while (ahead() !== '}') {
        if (source.charAt(at) !== '"') {
          fail();
          break;
        }
        const key = string();
        space();
        if (!key || source.charAt(at) !== ':') {
          fail();
          break;
        }
        at += 1;
        const field = value(depth + 1);
        if (field) fields.set(key.value, field);
        if (brokenAt !== undefined || !separator('}')) break;
      }
      at += 1;
      return { type: 'object', span: { start: from, end: Math.min(at, end) }, fields };
    }
    while (at < end && /[\w.+-]/.test(source.charAt(at))) at += 1;
    const word = source.slice(from, at);
    const span = { start: from, end: at };
    if (word === 'true' || word === 'false') return { type: 'scalar', span, value: word === 'true' };
    if (word === 'null' || word === 'NaN') return { type: 'scalar', span, value: null };
    return word !== '' && Number.isFinite(Number(word)) ? { type: 'scalar', span, value: Number(word) } : fail();
  };
  /** Steps over a comma; false at the closing bracket or where neither stands. */
  const separator = (close: string): boolean => {
    space();
    if (source.charAt(at) === ',' && at < end) {
      at += 1;
      return true;
    }
    if (source.charAt(at) !== close || at >= end) fail();
    return false;
  };

  const result = value(0);
  return { value: result, ...(brokenAt === undefined ? {} : { brokenAt }) };
}

function unescape(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw.replace(/[\u0000-\u001f]/g, ' ')}"`) as string;
  } catch {
    return raw;
  }
}

export function field(value: JsonValue | undefined, ...path: (string | number)[]): JsonValue | undefined {
  let at = value;
  for (const step of path) {
    if (typeof step === 'string') at = at?.type === 'object' ? at.fields.get(step) : undefined;
    else at = at?.type === 'array' ? at.items[step] : undefined;
  }
  return at;
}

export function items(value: JsonValue | undefined): JsonValue[] {
  return value?.type === 'array' ? value.items : [];
}

export function text(value: JsonValue | undefined): JsonString | undefined {
  return value?.type === 'string' ? value : undefined;
}

export function number(value: JsonValue | undefined): number | undefined {
  if (value?.type === 'scalar' && typeof value.value === 'number') return value.value;
  return value?.type === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.value) ? Number(value.value) : undefined;
}
