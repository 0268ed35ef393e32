import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';

/** Data with its keys in the order of the schema, without undefined values and without those that only repeat a default. */
export function tidy(schema: z.ZodType, data: unknown): unknown {
  return arrange(schema as unknown as Inner, data);
}

interface Inner {
  def: { innerType?: Inner; element?: Inner; shape?: Record<string, Inner>; defaultValue?: unknown };
}

function arrange(schema: Inner, data: unknown): unknown {
  const { innerType, element, shape } = schema.def;
  if (innerType) return arrange(innerType, data);
  if (Array.isArray(data)) return element ? data.map((item: unknown) => arrange(element, item)) : data;
  if (!shape || typeof data !== 'object' || data === null) return data;
  const fields = data as Readonly<Record<string, unknown>>;
  const entries: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(shape)) {
    const value = fields[key];
    const fallback = value === undefined ? undefined : inner.def.defaultValue;
    if (value === undefined || (fallback !== undefined && isDeepStrictEqual(value, fallback))) continue;
    entries.push([key, arrange(inner, value)]);
  }
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined && !(key in shape)) entries.push([key, value]);
  return Object.fromEntries(entries);
}
