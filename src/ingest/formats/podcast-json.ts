import { jsonFormat } from './json/format.ts';
import { field, items, number, text } from './json/value.ts';

/** The JSON transcripts of the Podcasting 2.0 namespace: `{"segments": [{"speaker", "startTime", "endTime", "body"}]}`. */
export const podcastJson = jsonFormat({
  name: 'podcast-json',
  signature: [/"segments"\s*:/, /"startTime"\s*:/, /"body"\s*:/],
  segments: (root) =>
    items(field(root, 'segments')).flatMap((segment) => {
      const body = text(field(segment, 'body'));
      const [from, to] = [field(segment, 'startTime'), field(segment, 'endTime')];
      const start = number(from);
      if (!body || start === undefined) return [];
      const voice = text(field(segment, 'speaker'));
      return [{ texts: [body], start, end: number(to) ?? start, speaker: voice?.value, voice, times: [from, to] }];
    }),
});
