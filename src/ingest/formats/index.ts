import type { Draft, Format, ParseContext } from '../draft.ts';
import { ass } from './ass.ts';
import { feedItem } from './feed-item.ts';
import { html } from './html.ts';
import { jsonList } from './json-list.ts';
import { json3 } from './json3.ts';
import { lrc } from './lrc.ts';
import { meet, otter, teams, zoomCaptions, zoomChat } from './meetings.ts';
import { notes } from './notes.ts';
import { plainFormats } from './plain.ts';
import { podcastJson } from './podcast-json.ts';
import { parseReferences } from './references.ts';
import { sbv } from './sbv.ts';
import { srt } from './srt.ts';
import { table } from './table.ts';
import { ttml } from './ttml.ts';
import { surest } from '../surest.ts';
import { voicedLines } from './voiced-lines.ts';
import { webvtt } from './webvtt.ts';
import { assemblyAi, deepgram, whisper, whisperCpp } from './whisper.ts';

/** Every way to write down talk that Longhand knows. Of equally sure ones the first wins. */
export const formats: readonly Format[] = [
  webvtt,
  srt,
  ttml,
  sbv,
  ass,
  lrc,
  voicedLines,
  table,
  feedItem,
  html,
  podcastJson,
  json3,
  deepgram,
  assemblyAi,
  whisperCpp,
  whisper,
  jsonList,
  otter,
  teams,
  meet,
  zoomCaptions,
  zoomChat,
  ...plainFormats,
];

/** The format that is surest of the entry's text; notes, where none is. */
export function detectFormat(text: string): Format {
  return surest(formats, text) ?? notes;
}

/** The draft that a format makes of an entry; plain text may have come out of a web page with its references. */
export function parseEntry(format: Format, context: ParseContext): Draft {
  return plainFormats.includes(format) ? parseReferences(format, context) : format.parse(context);
}
