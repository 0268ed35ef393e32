import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat, formats } from '../../../src/ingest/formats/index.ts';
import { entered, turnsOf, understand } from '../understand.ts';

const read = (text: string) => {
  const format = detectFormat(text);
  const { draft, account } = understand(format, text);
  expect(entered(text, account, 'unaccounted')).toEqual([]);
  return { format: format.name, turns: turnsOf(draft), title: draft.title?.text };
};

describe('SubViewer', () => {
  it('has two times on a line above each caption', () => {
    const text = '0:00:00.599,0:00:04.160\nANN: Rivers bend\nand bend.\n\n0:01:05.000,0:01:06.500\nBO: Why?\n\n';
    const more = '1:00:07.000,1:00:08.000\nANN: They must.\n';
    expect(read(text + more)).toEqual({
      format: 'sbv',
      turns: ['ANN [0] Rivers bend and bend.', 'BO [65] Why?', 'ANN [3607] They must.'],
      title: undefined,
    });
    expect(read(text.replaceAll('\n', '\r\n').replaceAll(/ANN: |BO: /g, '')).turns).toEqual([
      '— [0] Rivers bend and bend. Why?',
    ]);
  });
});

describe('lines with their times', () => {
  it('have a header, and times of words inside', () => {
    const text = '[ti:The bend]\n[ar:Ann]\n[offset:+500]\n\n[00:01.50]Rivers <00:02.00>bend.\n[01:10.25] And bend.\n';
    expect(read(text)).toEqual({ format: 'lrc', turns: ['— [1] Rivers bend. And bend.'], title: 'The bend' });
  });

  it('are not turns that have a name behind each time', () => {
    const turns = '[00:01.50] Ann: Rivers bend.\n[00:04.50] Bo: Do they?\n[00:09.50] Ann: They do.\n';
    expect(detectFormat(turns).name).toBe('turns');
    expect(read(turns.replaceAll(/Ann: |Bo: /g, '')).format).toBe('lrc');
    expect(detectFormat(turns.replaceAll('.50', ':50')).name).toBe('turns');
    expect(detectFormat(turns.replaceAll('.50]', ':50]').replaceAll(/(Ann|Bo):/g, '**$1:**')).name).toBe('turns');
  });
});

describe('lines with times and voices', () => {
  it('are turns of those voices, which may change within a line', () => {
    const text =
      '0:00:01 <v Ann>Rivers bend.\n\n0:00:04 <v Ann>And bend, <v Bo Ek>do they?\n\n00:01:05 <v Ann>They do.\nAlways.\n';
    const turns = ['Ann [1] Rivers bend. And bend,', 'Bo Ek [4] do they?', 'Ann [65] They do. Always.'];
    expect(read(text)).toEqual({ format: 'voiced-lines', turns, title: undefined });
    expect(read(text.replaceAll(/^([\d:]+) /gm, '[$1.250] ')).turns).toEqual(turns);
    expect(detectFormat(text.replaceAll(/<v [^>]*>/g, '')).name).not.toBe('voiced-lines');
  });
});

describe('SubStation Alpha', () => {
  const head =
    '[Script Info]\n; made by hand\nTitle: The bend\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\n';
  const events = '\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n';

  it('names who speaks, and has orders and breaks in its lines', () => {
    const lines =
      'Dialogue: 0,0:00:01.50,0:00:03.00,Default,Ann,0,0,0,,{\\i1}Rivers{\\i0} bend,\\Nand bend.\n' +
      'Comment: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,for later\n' +
      'Dialogue: 0,0:01:05.00,0:01:06.00,Default,Bo,0,0,0,,Why,\\hthen?\n';
    expect(read(head + events + lines)).toEqual({
      format: 'ass',
      turns: ['Ann [1] Rivers bend, and bend.', 'Bo [65] Why, then?'],
      title: 'The bend',
    });
  });

  it('may be of the older kind, and draw pictures', () => {
    const lines =
      '[Events]\nFormat: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n' +
      'Dialogue: Marked=0,0:00:01.50,0:00:03.00,Default,,0000,0000,0000,,Rivers bend.\n' +
      'Dialogue: Marked=0,0:00:04.50,0:00:05.00,Default,,0000,0000,0000,,{\\p1}m 0 0 l 9 9{\\p0}So.\n';
    expect(read(lines)).toEqual({ format: 'ass', turns: ['— [1] Rivers bend. So.'], title: undefined });
  });
});

describe('tables', () => {
  it('of times and texts are captions, in seconds or milliseconds', () => {
    expect(read('start\tend\ttext\n0\t2500\tRivers bend,\n2500\t4000\tand bend.\n')).toEqual({
      format: 'table',
      turns: ['— [0] Rivers bend, and bend.'],
      title: undefined,
    });
    const named = 'Speaker,Start Time,Text\nAnn,00:00:01,"Rivers ""bend"", and\nbend."\nBo,00:50:02,Why?\n';
    expect(read(named).turns).toEqual(['Ann [1] Rivers "bend", and bend.', 'Bo [3002] Why?']);
  });

  it('of names and texts are turns without times', () => {
    const rows = 'speaker;text\r\nAnn;Rivers bend.\r\nBo;Do they?\r\nAnn;They do, and they go on.\r\n';
    expect(read(rows).turns).toEqual(['Ann [] Rivers bend.', 'Bo [] Do they?', 'Ann [] They do, and they go on.']);
  });

  it('are not seen in talk that has commas', () => {
    expect(detectFormat('Speaker, start.\nAnn: Rivers bend, and, well, bend.\nBo: Why?\nAnn: So.\n').name).toBe(
      'turns',
    );
  });
});

it('never throws and loses no character, whatever the file', () => {
  const parts = [
    ...['[ti:a]', '[00:01.50]', '<00:02.00>', 'Dialogue: 0,0:00:01.50,', '{\\p1}', '\\N', '[Events]', 'Format: Text'],
    ...['0:00:00.599,0:00:04.160', '\n', '\t', '"', ',', 'text', 'speaker', 'start', ' ', 'a b', '\r\n'],
  ];
  const pieces = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((list) => list.join(''));
  fc.assert(
    fc.property(pieces, fc.constantFrom('sbv', 'lrc', 'ass', 'table', 'voiced-lines'), (text, name) => {
      const format = formats.find((each) => each.name === name) ?? detectFormat(text);
      const { account } = understand(format, text);
      expect(entered(text, account, 'unaccounted')).toEqual([]);
    }),
  );
});
