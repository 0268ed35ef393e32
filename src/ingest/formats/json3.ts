import { jsonFormat } from './json/format.ts';
import { field, items, number, text } from './json/value.ts';

/** The `json3` captions of video sites: `{"events": [{"tStartMs", "dDurationMs", "segs": [{"utf8"}]}]}`. */
export const json3 = jsonFormat({
  name: 'json3',
  signature: [/"events"\s*:\s*\[/, /"tStartMs"\s*:/, /"utf8"\s*:/],
  segments: (root) =>
    items(field(root, 'events')).flatMap((event) => {
      const [from, length] = [field(event, 'tStartMs'), field(event, 'dDurationMs')];
      const texts = items(field(event, 'segs')).flatMap((segment) => text(field(segment, 'utf8')) ?? []);
      const start = number(from);
      if (start === undefined || !texts.some(({ value }) => /\S/.test(value))) return [];
      return [{ texts, start: start / 1000, end: (start + (number(length) ?? 0)) / 1000, times: [from, length] }];
    }),
});
