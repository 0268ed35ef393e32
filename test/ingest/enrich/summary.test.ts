import { expect, test } from 'vitest';
import { openingOf, proseOf } from '../../../src/ingest/enrich/prose.ts';
import { summarise, SUMMARY_LENGTH } from '../../../src/ingest/enrich/summary.ts';
import type { Body } from '../../../src/transcript/body.ts';
import { notes, talk } from './bodies.ts';

function summary(body: Body, title = 'Looms', chapters: string[] = []): string {
  return summarise({
    prose: proseOf(body, 'en'),
    opening: openingOf(body),
    cast: [{ id: 'ada-byron', name: 'Ada Byron', role: 'guest' }],
    kind: 'transcript',
    language: 'en',
    chapters,
    talk: openingOf(body)
      .map(({ text }) => text)
      .join('\n'),
    title,
  });
}

test('a summary is taken word for word from the notes, promotions left out', () => {
  const said = 'Ada Byron joins us to discuss how looms became computers.';
  expect(summary(notes('Subscribe for more looms and get 20% off!', said))).toBe(said);
});

test('a short sentence takes the next one with it', () => {
  const [one, two] = [
    'Ada Byron weaves programs for the mills.',
    'Her looms run on cards, and the cards run on patience.',
  ];
  expect(summary(notes(`${one} ${two}`))).toBe(`${one} ${two}`);
});

test('a summary does not begin by pointing at what it leaves out', () => {
  const body = notes('Looms are slow machines that outlive their makers. This is why she joined us.');
  expect(summary(body)).toMatch(/^Looms are slow/);
});

test('a talk that says what it is about is taken at its word', () => {
  const body = talk(
    [],
    ['A', 'Hello, everybody. So how was your weekend with the weavers of looms, and the looms, and their weavers?'],
    ['A', "Today we're talking about the price of cotton. With me is Ada, who weaves looms for the weavers of looms."],
  );
  expect(summary(body)).toBe("Today we're talking about the price of cotton.");
});

test('a talk is not taken at its word where it is a sponsor that is announced', () => {
  const body = talk(
    [],
    [
      'A',
      "I'm going to talk about our sponsor, the mill of all mills. Use the code LOOM for weaving at half the price.",
    ],
    ['A', 'The looms of the north were the first machines to be taught a pattern by punched cards.'],
  );
  expect(summary(body)).toMatch(/^The looms of the north/);
});

test.each([
  [
    'in small letters throughout',
    'hello and welcome, it is so good to see all of you back here again this evening.',
    'the looms of the north were the first machines that learned a pattern from punched cards.',
    'the looms learned a pattern.',
  ],
  [
    'in Spanish',
    '¡Hola a todos y bienvenidos una vez más a este programa, qué alegría estar aquí!',
    '¿Cómo aprendieron los telares del norte un dibujo con tarjetas perforadas de cartón?',
    'Los telares aprendieron de las tarjetas perforadas. Las tarjetas perforadas de los telares eran de cartón.',
  ],
  [
    'in Korean',
    '안녕하세요, 여러분, 다시 만나서 정말 반갑고 오늘도 함께해 주셔서 감사합니다.',
    '북쪽의 직기는 펀치 카드로 무늬를 배운 최초의 기계였고, 펀치 카드는 직기를 바꾸었습니다.',
    '직기는 펀치 카드를 읽습니다.',
  ],
  [
    'in Japanese',
    '皆さん、こんにちは、今日もお聞きいただきありがとうございます。',
    '北の織機は、穴の開いたカードから模様を覚えた、最初の機械でした。',
    '北の織機は、最初の機械でした。',
  ],
  [
    'in Hindi',
    'नमस्ते दोस्तों, आज फिर से आप सबके साथ होने की बहुत खुशी है।',
    'उत्तर के करघे पहली मशीनें थीं, जिन्होंने छेद वाले कार्डों से नमूने सीखे।',
    'करघे कार्डों से नमूने सीखते हैं।',
  ],
  [
    'in Arabic',
    'مرحبا بكم جميعا في حلقة جديدة من برنامجنا الأسبوعي.',
    'كانت الأنوال القديمة أول الآلات التي تعلمت النقوش من البطاقات المثقوبة.',
    'الأنوال القديمة تعلمت النقوش. البطاقات المثقوبة علمت الأنوال القديمة.',
  ],
  [
    'in Hebrew',
    'שלום לכולם וברוכים הבאים לפרק חדש של התוכנית שלנו.',
    'הנולים הישנים היו המכונות הראשונות שלמדו דוגמאות מכרטיסים מנוקבים.',
    'הנולים הישנים למדו דוגמאות. כרטיסים מנוקבים לימדו הנולים הישנים.',
  ],
])('talk %s is summed up by what it goes on about, not by its greeting', (_, greeting, telling, more) => {
  expect(summary(talk([], [null, `${greeting} ${telling}`], [null, more]))).toBe(telling);
});

test('of talk only a whole sentence is taken, without the addresses in it', () => {
  const body = talk(
    [],
    ['A', 'the looms of the weavers (https://looms.example/a) are looms that weavers weave on looms.'],
    ['A', 'She said of the looms and weavers: "The looms of the weavers are the weavers of looms. I know...'],
    ['A', 'The mill (https://mill.example) is a place where weavers stand at their looms all day long.'],
  );
  expect(summary(body)).toBe('The mill is a place where weavers stand at their looms all day long.');
});

test('without notes the talk itself says what it goes on about', () => {
  const body = talk(
    [],
    [null, 'Hey everyone, welcome back to the show, it is so good to see all of you here again.'],
    [null, 'The looms of the north were the first machines to be taught a pattern by punched cards.'],
    [null, 'And looms, patterns and cards are what machines still are about.'],
  );
  expect(summary(body)).toBe('The looms of the north were the first machines to be taught a pattern by punched cards.');
});

test('a long sentence is cut at a clause and says so', () => {
  const long = `Ada Byron joins us to discuss looms, ${'and then more about the looms of another county, '.repeat(9)}and the end.`;
  const made = summary(notes(long));
  expect(made.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
  expect(made).toMatch(/county …$/);
  expect(long.startsWith(made.slice(0, -2))).toBe(true);
});

test('an empty body is summed up by its title', () => {
  expect(summary({ sections: [] }, 'Looms')).toBe('Looms');
});

test('without a sentence the chapters say what there is', () => {
  expect(summary({ sections: [] }, 'Looms', ['Introduction', 'The price of cotton', 'Cards and patterns'])).toBe(
    'The price of cotton; Cards and patterns',
  );
});
