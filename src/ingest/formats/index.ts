import type { Format } from '../draft.ts';
import { article } from './article.ts';
import { captions } from './captions.ts';
import { json3 } from './json3.ts';
import { meet, otter, teams, zoomCaptions, zoomChat } from './meetings.ts';
import { notes } from './notes.ts';
import { podcastJson } from './podcast-json.ts';
import { srt } from './srt.ts';
import { turns } from './turns.ts';
import { ttml } from './ttml.ts';
import { webvtt } from './webvtt.ts';
import { assemblyAi, deepgram, whisper, whisperCpp } from './whisper.ts';

/** Every way to write down talk that Longhand knows. Of equally sure ones the first wins. */
export const formats: readonly Format[] = [
  webvtt,
  srt,
  ttml,
  podcastJson,
  json3,
  deepgram,
  assemblyAi,
  whisperCpp,
  whisper,
  otter,
  teams,
  meet,
  zoomCaptions,
  zoomChat,
  turns,
  captions,
  article,
  notes,
];

/** The format that is surest of the entry's text. `notes` takes whatever nobody else claims. */
export function detectFormat(text: string): Format {
  let best: Format = notes;
  let most = 0;
  for (const format of formats) {
    const score = format.detect(text);
    if (score > most) [best, most] = [format, score];
  }
  return best;
}
