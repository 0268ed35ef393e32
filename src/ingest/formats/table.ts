import type { Format } from '../draft.ts';
import type { Span } from '../source.ts';
import { lineSpans } from './cues/lines.ts';
import { SPEAKERS, STARTS, TEXTS } from './json/fields.ts';
import { dataDraft } from './json/format.ts';
import type { JsonArray, JsonObject, JsonString } from './json/value.ts';

/** Rows of cells under a row of names: `start<tab>end<tab>text`, `speaker,start_time,text`. */
export const table: Format = {
  name: 'table',
  detect: (text) => (separatorOf(text) === undefined ? 0 : 0.96),
  parse: (context) => {
    const { seed, entry } = context;
    const separator = separatorOf(seed.text.slice(entry.span.start, entry.span.end)) ?? ',';
    return dataDraft({ name: 'table' }, [readTable(seed.text, entry.span, separator)], context);
  },
};

/** The sign between cells, where the first row names a column of words and one of times or speakers. */
function separatorOf(text: string): string | undefined {
  const [first = '', second = ''] = text.slice(0, 20_000).split(/\r?\n/, 2);
  if (first.length > 300) return undefined;
  return ['\t', ';', ','].find((sign) => {
    const names = first.split(sign).map(keyOf);
    const has = (known: readonly string[]): boolean => names.some((name) => known.includes(name));
    return (
      names.length >= 2 && has(TEXTS) && (has(STARTS) || has(SPEAKERS)) && second.split(sign).length >= names.length
    );
  });
}

/** `Start Time (s)` is `start_time`. */
function keyOf(name: string): string {
  const bare = name.replace(/^[\s\ufeff"']+|[\s"']+$|\s*\([^()]*\)/g, '');
  return /\s|^\p{Lu}+$|^\p{Lu}\p{Ll}+$/u.test(bare) ? bare.toLowerCase().replace(/\s+/g, '_') : bare;
}

/** The rows as a list of objects by the names of their columns. */
function readTable(source: string, span: Span, separator: string): JsonArray {
  const rows = cellsOf(source, span, separator);
  const names = (rows[0] ?? []).map(({ value }) => keyOf(value));
  const items = rows.slice(1).map((cells): JsonObject => {
    const fields = new Map<string, JsonString>();
    cells.forEach((cell, index) => {
      const name = names[index];
      if (name !== undefined && cell.value.trim() !== '' && !fields.has(name)) fields.set(name, cell);
    });
    const ends = { start: cells[0]?.span.start ?? span.start, end: cells.at(-1)?.span.end ?? span.start };
    return { type: 'object', span: ends, fields };
  });
  return { type: 'array', span, items };
}

function cellsOf(source: string, span: Span, separator: string): JsonString[][] {
  if (separator === '\t' || !source.slice(span.start, span.end).includes('"'))
    return lineSpans(source.slice(span.start, span.end)).map(({ start, end }) => {
      let at = span.start + start;
      const line = source.slice(at, span.start + end);
      return line.split(separator).map((value): JsonString => {
        const cell: JsonString = { type: 'string', span: { start: at, end: at + value.length }, value };
        at += value.length + separator.length;
        return cell;
      });
    });
  const rows: JsonString[][] = [[]];
  let at = span.start;
  while (at <= span.end) {
    const quoted = source[at] === '"';
    let end = at;
    if (quoted) {
      for (end = at + 1; end < span.end; end += 1) {
        if (source[end] !== '"') continue;
        if (source[end + 1] !== '"') break;
        end += 1;
      }
      const inner = { start: at + 1, end: Math.min(end, span.end) };
      rows
        .at(-1)
        ?.push({ type: 'string', span: inner, value: source.slice(inner.start, inner.end).replaceAll('""', '"') });
      end = Math.min(end + 1, span.end);
      while (end < span.end && source[end] !== separator && !/[\r\n]/.test(source.charAt(end))) end += 1;
    } else {
      while (end < span.end && source[end] !== separator && !/[\r\n]/.test(source.charAt(end))) end += 1;
      rows.at(-1)?.push({ type: 'string', span: { start: at, end }, value: source.slice(at, end) });
    }
    if (end >= span.end) break;
    if (source[end] !== separator) {
      if (source.startsWith('\r\n', end)) end += 1;
      rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}
