import { jsonFormat } from './json/format.ts';
import { listedSegments } from './json/list.ts';

/** Any other JSON: the list of timed words or sentences in it. */
export const jsonList = jsonFormat({
  name: 'json',
  // An object or a list of such, and not a time in square brackets.
  signature: [/^[\s\ufeff]*(?:\{\s*["}]|\[\s*[{"\]])/, /[\]}]|"\s*:/],
  sure: 0.9,
  segments: listedSegments,
});
