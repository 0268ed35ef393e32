/** What front matter holds most of: letters, digits and the common signs of prose, after a letter or a digit. */
const COMMON = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,.:;?!'"’‘“”()…–—$%&/+=_-]*$/u;
/** What a reader could take for a number, a truth value or nothing. */
const UNTELLING = /^(?:true|false|null|nan|inf|yes|no|on|off|y|n|0[xo].*|[\d\P{L}e]*)$/iu;
/** A date, which no reader of YAML 1.2 takes for anything else than text. */
const DATE = /^\d{4}-\d\d-\d\d$/;
const SEXAGESIMAL = /^\d+(?::\d+)+(?:\.\d*)?$/;
/** What ends a plain scalar, or could. */
const ENDS = /: | #|[ :]$/;

/**
 * A field of a map as the full YAML writer writes it, to the byte, without its cost; undefined where a key or a value
 * takes more than a look. A test compares the two.
 */
export function writePlainField(key: string, value: unknown): string | undefined {
  if (!isPlainKey(key)) return undefined;
  if (Array.isArray(value)) return writeList(key, value);
  if (!isMap(value)) {
    const written = writeScalar(value, false);
    return written === undefined ? undefined : `${key}: ${written}`;
  }
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => (isCollection(each) ? undefined : writePlainField(name, each)));
  return fields.length === 0 || fields.includes(undefined) ? undefined : `${key}:\n  ${fields.join('\n  ')}`;
}

/** Scalars on one line, maps one on each. */
function writeList(key: string, list: readonly unknown[]): string | undefined {
  if (list.length === 0) return `${key}: []`;
  if (!list.some(isCollection)) {
    const written = writeFlowList(list);
    return written === undefined ? undefined : `${key}: ${written}`;
  }
  const items = list.map((item) => (isMap(item) ? writeFlowMap(item) : undefined));
  return items.includes(undefined) ? undefined : `${key}:\n${items.map((item) => `  - ${item}`).join('\n')}`;
}

function writeFlowList(list: readonly unknown[]): string | undefined {
  const items = list.map((item) => writeScalar(item, true));
  return items.length === 0 || items.includes(undefined) ? undefined : `[ ${items.join(', ')} ]`;
}

function writeFlowMap(map: object): string | undefined {
  const fields = Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]: [string, unknown]) => {
      if (!isPlainKey(key)) return undefined;
      if (isMap(value)) return undefined;
      const written = Array.isArray(value) ? writeFlowList(value) : writeScalar(value, true);
      return written === undefined ? undefined : `${key}: ${written}`;
    });
  return fields.length === 0 || fields.includes(undefined) ? undefined : `{ ${fields.join(', ')} }`;
}

function writeScalar(value: unknown, inFlow: boolean): string | undefined {
  if (typeof value === 'boolean' || Number.isSafeInteger(value))
    return Object.is(value, -0) ? undefined : String(value);
  if (typeof value !== 'string') return undefined;
  if (SEXAGESIMAL.test(value)) return `"${value}"`;
  if (DATE.test(value)) return value;
  if (!COMMON.test(value) || UNTELLING.test(value)) return undefined;
  if (!ENDS.test(value) && !(inFlow && /[,?]/.test(value))) return value;
  return value.includes('"') ? undefined : `"${value}"`;
}

function isPlainKey(key: string): boolean {
  return /^[A-Za-z][A-Za-z\d]*$/.test(key) && !UNTELLING.test(key);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
