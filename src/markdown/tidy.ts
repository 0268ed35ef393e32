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
  const fields = new Map(Object.entries(data));
  const keys = [...Object.keys(shape), ...[...fields.keys()].filter((key) => !(key in shape))];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const inner = shape[key];
      const value: unknown = fields.get(key);
      if (value === undefined || (inner && isDeepStrictEqual(value, inner.def.defaultValue))) return [];
      return [[key, inner ? arrange(inner, value) : value]];
    }),
  );
}
