import { jsonFormat } from './json/format.ts';
import type { Segment } from './json/segment.ts';
import { field, items, number, text, type JsonValue } from './json/value.ts';

/** Whisper and WhisperX: `{"segments": [{"start", "end", "text", "speaker"}]}`, in seconds. */
export const whisper = jsonFormat({
  name: 'whisper',
  signature: [/"segments"\s*:\s*\[\s*\{/, /"start"\s*:\s*\d/, /"text"\s*:/],
  segments: (root) => items(field(root, 'segments')).flatMap((segment) => read(segment, 'start', 'end', 1)),
  language: (root) => text(field(root, 'language')),
});

/** whisper.cpp: `{"transcription": [{"offsets": {"from", "to"}, "text"}]}`, in milliseconds. */
export const whisperCpp = jsonFormat({
  name: 'whisper-cpp',
  signature: [/"transcription"\s*:\s*\[/, /"offsets"\s*:/],
  segments: (root) =>
    items(field(root, 'transcription')).flatMap((segment) => {
      const offsets = field(segment, 'offsets');
      const body = text(field(segment, 'text'));
      const [from, to] = [field(offsets, 'from'), field(offsets, 'to')];
      const start = number(from);
      return body && start !== undefined
        ? [{ texts: [body], start: start / 1000, end: (number(to) ?? start) / 1000, times: [from, to] }]
        : [];
    }),
  language: (root) => text(field(root, 'result', 'language')),
});

/** AssemblyAI: `{"utterances": [{"speaker": "A", "start", "end", "text"}]}`, in milliseconds. */
export const assemblyAi = jsonFormat({
  name: 'assemblyai',
  signature: [/"utterances"\s*:\s*\[\s*\{/, /"text"\s*:/],
  segments: (root) => items(field(root, 'utterances')).flatMap((segment) => read(segment, 'start', 'end', 1000)),
  language: (root) => text(field(root, 'language_code')),
});

/** Deepgram: utterances with a `transcript`, or the sentences of its paragraphs, in seconds. */
export const deepgram = jsonFormat({
  name: 'deepgram',
  signature: [/"results"\s*:/, /"channels"\s*:/, /"transcript"\s*:/],
  segments: (root) => {
    const utterances = items(field(root, 'results', 'utterances'));
    if (utterances.length > 0) return utterances.flatMap((segment) => read(segment, 'start', 'end', 1, 'transcript'));
    const best = field(root, 'results', 'channels', 0, 'alternatives', 0);
    return items(field(best, 'paragraphs', 'paragraphs')).flatMap((paragraph) =>
      items(field(paragraph, 'sentences')).flatMap((sentence) =>
        read(sentence, 'start', 'end', 1).map((segment) => ({ ...segment, ...voiceOf(paragraph) })),
      ),
    );
  },
});

function read(segment: JsonValue, from: string, to: string, perSecond: number, key = 'text'): Segment[] {
  const body = text(field(segment, key));
  const times = [field(segment, from), field(segment, to)];
  const start = number(times[0]);
  if (!body || start === undefined) return [];
  return [
    {
      texts: [body],
      start: start / perSecond,
      end: (number(times[1]) ?? start) / perSecond,
      times,
      ...voiceOf(segment),
    },
  ];
}

/** A voice that is only numbered or lettered is called so: `0` is `Speaker 0`. */
function voiceOf(value: JsonValue): Pick<Segment, 'speaker' | 'voice'> {
  const voice = field(value, 'speaker');
  const name = text(voice)?.value ?? number(voice)?.toString();
  if (name === undefined || name === '') return {};
  return { speaker: /^(?:\d{1,3}|[A-Z])$/.test(name) ? `Speaker ${name}` : name, voice };
}
