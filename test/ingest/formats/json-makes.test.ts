import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/ingest/formats/index.ts';
import { entered, turnsOf, understand } from '../understand.ts';

const read = (data: unknown) => {
  const text = typeof data === 'string' ? data : JSON.stringify(data, null, 1);
  const format = detectFormat(text);
  const { draft, account } = understand(format, text);
  expect(entered(text, account, 'unaccounted')).toEqual([]);
  return { turns: turnsOf(draft), title: draft.title?.text, timing: draft.timing, attribution: draft.attribution };
};

interface Said {
  voice: number;
  start: number;
  end: number;
  text: string;
  words: { word: string; sign: string; start: number; end: number }[];
}

const saying = (voice: number, start: number, text: string): Said => {
  const words = text.split(' ').map((whole, index) => {
    const [, word = '', sign = ''] = /^(.*?)([.,?]?)$/.exec(whole) ?? [];
    return { word, sign, start: start + index / 2, end: start + index / 2 + 0.4 };
  });
  return { voice, start, end: words.at(-1)?.end ?? start, text, words };
};

const SHORT = [saying(0, 0, 'How do the hives fare?'), saying(1, 8, 'Well, thanks. Two of them sleep.')];
const LONG = [
  saying(0, 3, 'Bees keep warm.'),
  saying(1, 61, 'Do they, all winter?'),
  saying(0, 70, 'They do.'),
  saying(1, 75, 'And in spring?'),
];
const CASES = [SHORT, LONG];
const names = ['Ada Reyes', 'Tom Hill'];

/** What each voice says, with its time, as the makes below must be understood. */
const timed = (talk: readonly Said[], label: (voice: number) => string, plainWords = false) =>
  talk.map(({ voice, start, text }) => {
    const said = plainWords ? text.toLowerCase().replace(/[.,?]/g, '') : text;
    return `${label(voice)} [${Math.floor(start)}] ${said}`;
  });

const one = (talk: readonly Said[]) => [
  `— [${Math.floor(talk[0]?.start ?? 0)}] ${talk.map(({ text }) => text).join(' ')}`,
];
const words = (talk: readonly Said[]) =>
  talk.flatMap((said) => said.words.map((word) => ({ ...word, voice: said.voice })));

describe('transcripts that recognisers write as JSON', () => {
  const awsItems = (talk: readonly Said[]) =>
    words(talk).flatMap(({ word, sign, start, end }) => [
      { type: 'pronunciation', start_time: String(start), end_time: String(end), alternatives: [{ content: word }] },
      ...(sign ? [{ type: 'punctuation', alternatives: [{ confidence: '0.0', content: sign }] }] : []),
    ]);

  it.each(CASES)('Amazon Transcribe, whose voices are told apart by their times', (...talk) => {
    const segments = talk.map((said) => ({
      start_time: String(said.start),
      end_time: String(said.end),
      speaker_label: `spk_${said.voice}`,
      items: said.words.map(({ start, end }) => ({
        start_time: String(start),
        end_time: String(end),
        speaker_label: `spk_${said.voice}`,
      })),
    }));
    const results = {
      transcripts: [{ transcript: talk.map(({ text }) => text).join(' ') }],
      speaker_labels: { speakers: 2, segments },
      items: awsItems(talk),
    };
    expect(read({ jobName: 'a', results }).turns).toEqual(timed(talk, (voice) => `spk_${voice}`));
  });

  it.each(CASES)('Google Speech-to-Text, which tells the words once more with their voices', (...talk) => {
    const results = [
      ...talk.map((said) => ({
        alternatives: [
          {
            transcript: said.text,
            words: said.words.map(({ word, sign, start }) => ({ startTime: `${start}s`, word: word + sign })),
          },
        ],
        resultEndTime: `${said.end}s`,
      })),
      {
        alternatives: [
          {
            words: words(talk).map(({ word, sign, start, end, voice }) => ({
              startTime: `${start}s`,
              endTime: `${end}s`,
              word: word + sign,
              speakerTag: voice + 1,
            })),
          },
        ],
      },
    ];
    expect(read({ results }).turns).toEqual(timed(talk, (voice) => `Speaker ${voice + 1}`));
  });

  it.each(CASES)('Google Speech-to-Text with nothing but the ends of its results', (...talk) => {
    const results = talk.map(({ text, end }) => ({ alternatives: [{ transcript: text }], resultEndOffset: `${end}s` }));
    expect(read({ done: true, response: { results } }).turns).toEqual(
      one(talk).map((turn) => turn.replace(/\[\d+\]/, '[0]')),
    );
  });

  it.each(CASES)('IBM Watson, whose words stand in rows', (...talk) => {
    const results = talk.map((said) => ({
      final: true,
      alternatives: [
        {
          transcript: `${said.text.toLowerCase().replace(/[.,?]/g, '')} `,
          timestamps: said.words.map(({ word, start, end }) => [word.toLowerCase(), start, end]),
        },
      ],
    }));
    const speaker_labels = words(talk).map(({ start, end, voice }) => ({ from: start, to: end, speaker: voice }));
    expect(read({ result_index: 0, results, speaker_labels }).turns).toEqual(
      timed(talk, (voice) => `Speaker ${voice}`, true),
    );
    expect(read({ result_index: 0, results }).turns).toHaveLength(1);
  });

  it.each(CASES)('Speechmatics', (...talk) => {
    const results = words(talk).flatMap(({ word, sign, start, end, voice }) => [
      { type: 'word', start_time: start, end_time: end, alternatives: [{ content: word, speaker: `S${voice + 1}` }] },
      ...(sign
        ? [{ type: 'punctuation', start_time: end, end_time: end, alternatives: [{ content: sign, speaker: 'S1' }] }]
        : []),
    ]);
    const metadata = { transcription_config: { language: 'en' } };
    expect(read({ format: '2.9', metadata, results }).turns).toEqual(timed(talk, (voice) => `S${voice + 1}`));
  });

  it.each(CASES)('Kaldi and Vosk, a value for each stretch of talk', (...talk) => {
    const stretches = talk.map((said) => ({
      result: said.words.map(({ word, start, end }) => ({ conf: 1, start, end, word: word.toLowerCase() })),
      text: said.text.toLowerCase().replace(/[.,?]/g, ''),
    }));
    const want = one(talk).map((turn) => turn.toLowerCase().replace(/[.,?]/g, ''));
    for (const text of [
      JSON.stringify(stretches),
      stretches.map((each) => JSON.stringify(each)).join('\n'),
      stretches.map((each) => JSON.stringify(each, null, 2)).join('\n'),
    ])
      expect(read(text).turns).toEqual(want);
  });

  it.each(CASES)('Rev.ai, whose voice stands above its words', (...talk) => {
    const monologues = talk.map((said) => ({
      speaker: said.voice,
      elements: said.words.flatMap(({ word, sign, start, end }, index) => [
        ...(index > 0 ? [{ type: 'punct', value: ' ' }] : []),
        { type: 'text', value: word, ts: start, end_ts: end },
        ...(sign ? [{ type: 'punct', value: sign }] : []),
      ]),
    }));
    expect(read({ monologues }).turns).toEqual(timed(talk, (voice) => `Speaker ${voice}`));
    const named = monologues.map((each) => ({ ...each, speaker_info: { display_name: names[each.speaker] } }));
    expect(read({ monologues: named }).turns).toEqual(timed(talk, (voice) => names[voice] ?? ''));
  });

  it.each(CASES)('Azure, in durations of ISO 8601 and in milliseconds', (...talk) => {
    const recognizedPhrases = talk.map((said) => ({
      speaker: said.voice + 1,
      offset: `PT${said.start}S`,
      duration: 'PT6S',
      nBest: [{ lexical: said.text.toLowerCase(), display: said.text }, { display: 'Something else.' }],
    }));
    expect(read({ combinedRecognizedPhrases: [{ channel: 0, display: 'All.' }], recognizedPhrases }).turns).toEqual(
      timed(talk, (voice) => `Speaker ${voice + 1}`),
    );
    const phrases = talk.map((said) => ({
      speaker: said.voice,
      offsetMilliseconds: said.start * 1000,
      durationMilliseconds: 6000,
      text: said.text,
    }));
    expect(read({ durationMilliseconds: 64_000, phrases }).turns).toEqual(timed(talk, (voice) => `Speaker ${voice}`));
  });
});

describe('transcripts that editors and players write as JSON', () => {
  it.each(CASES)('Trint, Happy Scribe and Sonix: words below their speaker', (...talk) => {
    const trint = talk.map((said) => ({
      speaker: names[said.voice],
      words: said.words.map(({ word, sign, start }) => ({
        duration: '350',
        value: word + sign,
        time: String(start * 1000),
      })),
    }));
    expect(read({ transcript: { paragraphs: trint } }).turns).toEqual(timed(talk, (voice) => names[voice] ?? ''));
    const happy = talk.map((said) => ({
      speaker: names[said.voice],
      words: said.words.map(({ word, sign, start, end }) => ({
        text: `${word}${sign} `,
        data_start: start,
        data_end: end,
      })),
    }));
    expect(read(happy).turns).toEqual(timed(talk, (voice) => names[voice] ?? ''));
    const sonix = talk.map((said) => ({
      speaker: names[said.voice],
      text: said.text,
      start_time: said.start,
      end_time: said.end,
      words: said.words.map(({ word, start }) => ({ text: `${word} `, start_time: start })),
    }));
    expect(read({ name: 'bees.mp3', transcript: sonix })).toMatchObject({
      turns: timed(talk, (voice) => names[voice] ?? ''),
      title: undefined,
    });
  });

  it.each(CASES)('names that a list of speakers gives', (...talk) => {
    const segments = talk.map((said) => ({ spk: 1, speaker: `s${said.voice}`, start: said.start, text: said.text }));
    const want = timed(talk, (voice) => names[voice] ?? '');
    expect(read({ speakers: names.map((name, id) => ({ id: `s${id}`, name })), lines: segments }).turns).toEqual(want);
    expect(read({ speakers: { s0: names[0], s1: names[1] }, lines: segments }).turns).toEqual(want);
  });

  it.each(CASES)('two times in one field', (...talk) => {
    const chunks = talk.map((said) => ({ timestamp: [said.start, said.end], text: ` ${said.text}` }));
    expect(read({ text: 'All of it.', chunks }).turns).toEqual(one(talk));
    const speakers = talk.map((said) => ({
      speaker: `SPEAKER_0${said.voice}`,
      text: said.text,
      timestamp: [said.start, said.end],
    }));
    expect(read({ speakers, chunks }).turns).toEqual(timed(talk, (voice) => `SPEAKER_0${voice}`));
  });

  it('loses no word that an aligner could not place', () => {
    const found = [
      { word: 'Rivers', start: 1, end: 1.5, startOffset: 0 },
      { word: 'often', case: 'not-found-in-audio', startOffset: 7 },
      { word: 'bend', start: 2, end: 2.5, startOffset: 13 },
    ];
    expect(read({ transcript: 'Rivers often bend', words: found }).turns).toEqual(['— [1] Rivers often bend']);
  });
});

describe('talk in JSON without times', () => {
  const turns = (talk: readonly Said[]) => talk.map(({ voice, text }) => `${names[voice]} [] ${text}`);
  const keyed = (talk: readonly Said[], who: string, what: string) =>
    talk.map(({ voice, text }) => ({ [who]: names[voice], [what]: text }));

  it.each(CASES)('is turns by whoever says them', (...talk) => {
    for (const data of [
      keyed(talk, 'speaker', 'text'),
      { messages: keyed(talk, 'author', 'content') },
      { transcript: keyed(talk, 'name', 'line') },
      { data: { dialogue: keyed(talk, 'role', 'message') } },
      { messages: talk.map(({ voice, text }) => ({ role: names[voice], content: [{ type: 'text', text }] })) },
    ])
      expect(read(data)).toMatchObject({ turns: turns(talk), timing: 'none', attribution: 'stated' });
  });

  it('has its title, and paragraphs where no one is named', () => {
    const paragraphs = LONG.concat(LONG, LONG, LONG).map(({ text }) => text);
    expect(read({ title: 'Bees in winter', paragraphs })).toMatchObject({
      title: 'Bees in winter',
      attribution: 'unknown',
      turns: [`— [] ${paragraphs.join(' ¶ ')}`],
    });
  });

  it('is not seen in data', () => {
    for (const data of [
      { name: 'kettle', version: '1.0.0', keywords: ['tea', 'water'], scripts: { test: 'boil' } },
      { items: [{ id: 1, name: 'A', value: 'b' }] },
      ['one', 'two', 'three'],
    ])
      expect(read(data).turns).toEqual([]);
  });
});
