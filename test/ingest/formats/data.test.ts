import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat, formats } from '../../../src/ingest/formats/index.ts';
import { parseJson } from '../../../src/ingest/formats/json/value.ts';
import { entered, turnsOf, understand } from '../understand.ts';

const said = [
  { speaker: 'Ann', from: 0.5, to: 2, text: 'We run “on”.' },
  { speaker: 'Bo', from: 2.25, to: 4, text: 'Do you & they?' },
] as const;

const ttml = `<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en" xmlns:ttm="http://www.w3.org/ns/ttml#metadata">
<head><metadata><ttm:title>Tides</ttm:title><ttm:agent xml:id="a" type="person"><ttm:name type="full">Ann</ttm:name></ttm:agent>
<ttm:agent xml:id="b"><ttm:name>Bo</ttm:name></ttm:agent></metadata></head>
<body><div><!-- <p>no</p> -->
<p begin="00:00:00.500" end="2s" ttm:agent="a">We run<br/><span>“on”.</span></p>
<p begin="00:00:02.250" dur="1.75s" ttm:agent="b">Do you &amp; they?</p>
</div></body></tt>`;

const files: Record<string, string> = {
  ttml,
  'podcast-json': JSON.stringify(
    {
      version: '1.0.0',
      segments: said.map((one) => ({ speaker: one.speaker, startTime: one.from, endTime: one.to, body: one.text })),
    },
    null,
    1,
  ),
  whisper: JSON.stringify({
    text: 'We run “on”. Do you & they?',
    segments: said.map((one, id) => ({
      id,
      seek: 0,
      start: one.from,
      end: one.to,
      text: ` ${one.text}`,
      tokens: [1, 2],
      speaker: one.speaker,
    })),
    language: 'en',
  }),
  assemblyai: JSON.stringify({
    id: 'x',
    text: 'We run “on”. Do you & they?',
    utterances: said.map((one) => ({
      speaker: one.speaker,
      start: one.from * 1000,
      end: one.to * 1000,
      text: one.text,
      words: [{ text: 'We', start: 1 }],
    })),
  }),
  deepgram: JSON.stringify({
    metadata: {},
    results: {
      channels: [{ alternatives: [{ transcript: 'we run on', confidence: 0.9 }] }],
      utterances: said.map((one) => ({ start: one.from, end: one.to, transcript: one.text, speaker: one.speaker })),
    },
  }),
};

describe('transcripts as data', () => {
  it.each(Object.entries(files))('%s is told by its content, read into turns, and accounted for', (name, text) => {
    const format = detectFormat(text);
    expect(format.name).toBe(name);
    const { draft, account, messages } = understand(format, text);
    expect(messages).toEqual([]);
    expect(turnsOf(draft)).toEqual(['Ann [0] We run “on”.', 'Bo [2] Do you & they?']);
    expect(draft).toMatchObject({ timing: 'cue', attribution: 'stated' });
    expect(entered(text, account, 'unaccounted')).toEqual([]);
    expect(entered(text, account, 'text').length).toBeGreaterThan(1);
  });

  it('takes the title of TTML', () => {
    expect(understand(detectFormat(ttml), ttml).draft.title?.text).toBe('Tides');
  });

  it('reads whisper.cpp, json3 and numbered voices', () => {
    const cpp = JSON.stringify({
      result: { language: 'en' },
      transcription: [{ timestamps: { from: '00:00:01,000' }, offsets: { from: 1500, to: 2000 }, text: ' Hm.' }],
    });
    expect(detectFormat(cpp).name).toBe('whisper-cpp');
    expect(turnsOf(understand(detectFormat(cpp), cpp).draft)).toEqual(['— [1] Hm.']);
    const events = JSON.stringify({
      wireMagic: 'pb3',
      events: [
        { tStartMs: 0, id: 1 },
        { tStartMs: 1200, dDurationMs: 900, segs: [{ utf8: 'so' }, { utf8: ' we', tOffsetMs: 100 }] },
        { tStartMs: 2100, aAppend: 1, segs: [{ utf8: '\n' }] },
        { tStartMs: 2100, dDurationMs: 900, segs: [{ utf8: 'begin "now"' }] },
      ],
    });
    expect(detectFormat(events).name).toBe('json3');
    expect(turnsOf(understand(detectFormat(events), events).draft)).toEqual(['— [1] so we begin "now"']);
    const lettered = JSON.stringify({ utterances: [{ speaker: 'A', start: 0, end: 10, text: 'Yes.' }] });
    const { draft } = understand(detectFormat(lettered), lettered);
    expect(turnsOf(draft)).toEqual(['Speaker A [0] Yes.']);
    expect(draft.attribution).toBe('unknown');
  });

  it('reads the timed text of video sites', () => {
    const text =
      '<?xml version="1.0"?><transcript><text start="1.5" dur="2">it&#39;s on</text><text start="3.5" dur="1">now</text></transcript>';
    expect(turnsOf(understand(detectFormat(text), text).draft)).toEqual(["— [1] it's on now"]);
  });

  it('reads a file that was cut up to the cut, and says where', () => {
    const text = (files['podcast-json'] ?? '').slice(0, -40);
    const { draft, messages, account } = understand(detectFormat(text), text);
    expect(turnsOf(draft)[0]).toBe('Ann [0] We run “on”.');
    expect(messages).toMatchObject([{ rule: 'json-broken', offset: text.length }]);
    expect(entered(text, account, 'unaccounted')).toEqual([]);
  });

  it('never throws, whatever is done to a file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(files)),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 4 }),
        (file, from, length, junk) => {
          const at = from % file.length;
          const text = file.slice(0, at) + junk + file.slice(at + (length % 30));
          for (const format of formats) {
            const { account } = understand(format, text);
            expect(account.reduce((sum, { span }) => sum + span.end - span.start, 0)).toBe(text.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { value, brokenAt } = parseJson(text, { start: 0, end: text.length });
        expect(brokenAt).toBeUndefined();
        expect(value?.span.start).toBeGreaterThanOrEqual(0);
      }),
    );
    for (const text of ['{"a": [1, 2', '"', '{', '[1 2]', '{"a" 1}', '', '[[[[', '\\', '{"a": "\\']) {
      expect(parseJson(text, { start: 0, end: text.length }).brokenAt, text).toBeDefined();
    }
  });
});
