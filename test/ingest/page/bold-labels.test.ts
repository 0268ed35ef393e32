import { describe, expect, test } from 'vitest';
import { outline, read } from './read.ts';

describe('labels in bold letters', () => {
  test('count among others even where they read like no names', () => {
    const { draft, lost } = read(
      '**Ada Reyes:** Welcome.\n\n**Mara Lind, Psy.D:** Thank you.\n\n**Ada Reyes:** A question?\n\n**Audience member:** Why?\n\n**VM (Vic) Ray**: Because.\n\n**Mara Lind, Psy.D:** Good.',
    );
    expect(lost).toEqual([]);
    expect(outline(draft)).toEqual([
      '## Transcript',
      'Ada Reyes: Welcome.',
      'Mara Lind, Psy.D: Thank you.',
      'Ada Reyes: A question?',
      'Audience member: Why?',
      'VM (Vic) Ray: Because.',
      'Mara Lind, Psy.D: Good.',
    ]);
  });

  test('are headings of notes above the talk', () => {
    const { draft } = read(
      '**In this hour:** rivers.\n\n**What to read:** maps.\n\n**Ada:** Welcome.\n\n**Bo:** Thanks.\n\n**Ada:** So.',
    );
    expect(outline(draft).filter((line) => /^\p{L}+:/u.test(line))).toEqual([
      'Ada: Welcome.',
      'Bo: Thanks.',
      'Ada: So.',
    ]);
  });

  test('keep a short line that ends a quotation before the next of them', () => {
    const { draft } = read(
      '**Ada Reyes:** I said "We have an old map.\n\nHere is the river. Draw it anew."\n\n**Bo Lind:** Yes.\n\n**Ada Reyes:** And he drew it.\n\nThe second river\n\n**Bo Lind:** It was a good map.',
    );
    expect(outline(draft)).toEqual([
      '## Transcript',
      'Ada Reyes: I said "We have an old map. | Here is the river. Draw it anew."',
      'Bo Lind: Yes.',
      'Ada Reyes: And he drew it.',
      '### The second river',
      'Bo Lind: It was a good map.',
    ]);
  });

  test('may be one alone, where one person talks', () => {
    const said = 'The river bends because water is lazy and takes the easy way wherever it can find one. ';
    const { draft } = read(`**Ada Reyes:** ${said}\n\n${Array<string>(24).fill(said).join('\n\n')}`);
    expect(draft.kind).toBe('transcript');
    expect(outline(draft)[1]).toMatch(/^Ada Reyes: The river/);
    expect(read('**Guest:** Ada Reyes\n\nShe measures rivers.').draft.kind).toBe('notes');
  });

  test('stand for who speaks without a name', () => {
    const { draft } = read(
      'Audience member: Why?\nAda: Because.\nFemale speaker 2: Oh.\nAda: Yes.\nAudience member: I see.',
    );
    expect(outline(draft).slice(1, 4)).toEqual(['Audience member: Why?', 'Ada: Because.', 'Female speaker 2: Oh.']);
  });
});
