import { timesOf, voiceOf, wordsIn } from './fields.ts';
import { items, type JsonValue } from './value.ts';

/** An item of a list, and who speaks in it as far as it or what it stands in says. */
export interface Item {
  value: JsonValue;
  voice: JsonValue | undefined;
}

/** Arrays are looked for no deeper than this. */
const DEEPEST = 12;

/** The items of all arrays, those of arrays at the same place in their parents taken together. */
export function collect(root: JsonValue): Item[][] {
  const lists = new Map<string, Item[]>();
  visit(root, '', 0, undefined, lists);
  return [...lists.values()].filter((list) => list.length > 0);
}

function visit(
  value: JsonValue,
  path: string,
  depth: number,
  voice: JsonValue | undefined,
  lists: Map<string, Item[]>,
): void {
  if (depth > DEEPEST) return;
  if (value.type === 'object') {
    for (const [key, inner] of value.fields) {
      if (key === 'chapters') continue;
      // Other ways to hear the same words come after the best one.
      const [only] = key === 'alternatives' || key === 'nBest' ? items(inner) : [inner];
      if (only) visit(only, `${path}/${key}`, depth + 1, voice, lists);
    }
  } else if (value.type === 'array') {
    const list = lists.get(path) ?? [];
    lists.set(path, list);
    for (const item of value.items) {
      if (item.type === 'object') {
        const own = voiceOf(item, wordsIn(item) !== undefined) ?? voice;
        list.push({ value: item, voice: own });
        visit(item, `${path}/*`, depth + 1, own, lists);
      } else if (item.type === 'array' && isRow(item)) list.push({ value: item, voice });
      else if (item.type === 'string') list.push({ value: item, voice });
      else visit(item, `${path}/*`, depth + 1, voice, lists);
    }
  }
}

/** `["word", 1.2, 1.6]` */
function isRow(value: JsonValue): boolean {
  return wordsIn(value) !== undefined && timesOf(value).end !== undefined;
}
