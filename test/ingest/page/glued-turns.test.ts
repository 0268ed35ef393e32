import { describe, expect, test } from 'vitest';
import { list, outline, read } from './read.ts';

describe('a page that lost its newlines', () => {
  test('keeps its notes, chapters, headings and turns apart', () => {
    const { draft, lost } = read(
      'We talk to Mara Lind about rivers.She has measured them for years!We discuss:* Why rivers bend* Floods: what we know* Maps' +
        'Mara Lind* X: https://x.com/maralind* Website: https://rivers.example.org/Timestamps00:00 Introduction00:40 Why Rivers Bend03:05 The End' +
        'TranscriptIntroduction: Mara Lind and the Long River' +
        'Jon [00:00:00]: Welcome to the show. This is Jon.Mara [00:00:06]: Thanks. Glad to be here.' +
        'Why Rivers Bend and Wander' +
        'Jon [00:00:40]: Why do they bend?Mara [00:00:44]: Well, water is lazy.It takes the easy way. AndJon [00:01:02]: and then?' +
        'Mara [00:01:03]: Then it bends. [00:02:00] It goes on.The River as a MapJon [00:03:05]: Goodbye.',
    );
    expect(lost).toEqual([]);
    expect(draft.kind).toBe('transcript');
    expect(draft.timing).toBe('turn');
    expect(outline(draft)).toEqual([
      '## Notes',
      '¶ We talk to Mara Lind about rivers.',
      '¶ She has measured them for years!',
      '### We discuss',
      '- Why rivers bend',
      '- Floods: what we know',
      '- Maps',
      '### Mara Lind',
      '- X: https://x.com/maralind',
      '- Website: https://rivers.example.org/',
      '### Timestamps',
      '- 00:00 Introduction',
      '- 00:40 Why Rivers Bend',
      '- 03:05 The End',
      '## Transcript',
      '### Introduction: Mara Lind and the Long River',
      'Jon@0: Welcome to the show. This is Jon.',
      'Mara@6: Thanks. Glad to be here.',
      '### Why Rivers Bend and Wander',
      'Jon@40: Why do they bend?',
      'Mara@44: Well, water is lazy. | It takes the easy way. And',
      'Jon@62: and then?',
      'Mara@63: Then it bends. | It goes on.@120',
      '### The River as a Map',
      'Jon@185: Goodbye.',
    ]);
    expect(list(draft.chapters)).toEqual([
      '0 Introduction (listed)',
      '40 Why Rivers Bend (listed)',
      '185 The End (listed)',
    ]);
  });

  test('reads times before labels, timed paragraphs and timed headings', () => {
    const { draft, lost } = read(
      'Notes about wool.Transcript[00:00:00] Where Wool Comes From[00:00:00] ada: so we begin with sheep.[00:00:05] Boris: love sheep. Yeah.' +
        '[00:00:09] They are warm. [00:01:00] Very warm.[00:01:02] Shears and Spindles: Old Tools[00:01:02] ada: Then come the tools.[00:01:09] Boris: right.',
    );
    expect(lost).toEqual([]);
    expect(outline(draft)).toEqual([
      '## Notes',
      '¶ Notes about wool.',
      '## Transcript',
      '### Where Wool Comes From',
      'ada@0: so we begin with sheep.',
      'Boris@5: love sheep. Yeah. | They are warm.@9 | Very warm.@60',
      '### Shears and Spindles: Old Tools',
      'ada@62: Then come the tools.',
      'Boris@69: right.',
    ]);
    expect(list(draft.chapters)).toEqual([
      '0 Where Wool Comes From (heading)',
      '62 Shears and Spindles: Old Tools (heading)',
    ]);
  });

  test('finds headings after a single word, and those that hold compounds', () => {
    const { draft, lost } = read(
      'TranscriptIda [00:00:00]: We weave by hand, and that takes its time.Otto [00:00:10]: Okay.AI for Weavers and Spinners' +
        "Ida [00:00:12]: So the loom came first.Otto [00:00:20]: ButxLoom's Early Years, Mills, and Myths" +
        'Ida [00:00:30]: They burned it down.The Second Loom: Quick, Quiet, Pay-for-What-You-Weave Cloth' +
        'Otto [00:00:40]: And then? xLoom came back?Ida [00:00:44]: It did. xLoom did.',
    );
    expect(lost).toEqual([]);
    expect(outline(draft)).toEqual([
      '## Transcript',
      'Ida@0: We weave by hand, and that takes its time.',
      'Otto@10: Okay.',
      '### AI for Weavers and Spinners',
      'Ida@12: So the loom came first.',
      'Otto@20: But',
      "### xLoom's Early Years, Mills, and Myths",
      'Ida@30: They burned it down.',
      '### The Second Loom: Quick, Quiet, Pay-for-What-You-Weave Cloth',
      'Otto@40: And then? xLoom came back?',
      'Ida@44: It did. xLoom did.',
    ]);
  });

  test('goes on with the paragraph where a newline was lost in the middle of a sentence', () => {
    const { draft, lost } = read(
      'We read “Notes fromBuilding Small Looms,” an essay for spinners from the shed where they were building.TranscriptIda [00:00:00]: The shed is good forDrying wool, so we went. Or was it so? It was good.' +
        'Otto [00:00:10]: You cannot dry it there, soTuring[00:00:14] Ida: has a shed of his own, so he says.' +
        '[00:00:20] Otto: He asked “Is it dry?”and left. Like what?the wool? Turing was rude.[00:00:30] Ida: It is what hung there.‘cause the line broke.',
    );
    expect(lost).toEqual([]);
    expect(outline(draft)).toEqual([
      '## Notes',
      '¶ We read “Notes from Building Small Looms,” an essay for spinners from the shed where they were building.',
      '## Transcript',
      'Ida@0: The shed is good for Drying wool, so we went. Or was it so? It was good.',
      'Otto@10: You cannot dry it there, so Turing',
      'Ida@14: has a shed of his own, so he says.',
      'Otto@20: He asked “Is it dry?” and left. Like what? the wool? Turing was rude.',
      'Ida@30: It is what hung there. | ‘cause the line broke.',
    ]);
  });

  test('takes a bare name for a speaker only where it recurs', () => {
    const { draft } = read(
      'TranscriptIda: Here is the thing: nobody told me.Otto: I see. LikeIda: exactly.Otto: There is one rule: none.Ida: Fine. Otto: Good.',
    );
    expect(outline(draft)).toEqual([
      '## Transcript',
      'Ida: Here is the thing: nobody told me.',
      'Otto: I see. Like',
      'Ida: exactly.',
      'Otto: There is one rule: none.',
      'Ida: Fine.',
      'Otto: Good.',
    ]);
  });

  test('parts labels from roles, and keeps the times of sentences out of the words', () => {
    const { draft, lost } = read(
      'Transcriptida: Hello there.Otto: Hi.ida: And welcome,idaHost(00:05) Okay. (00:06) Welcome to the show.OttoGuest(00:11) Glad to be here.' +
        '(00:15) It is a good day.ida: Yes.Otto: Right.',
    );
    expect(lost).toEqual([]);
    expect(draft.roles).toEqual({ ida: 'host', Otto: 'guest' });
    expect(outline(draft)).toContain('ida@5: Okay. Welcome to the show.');
    expect(outline(draft)).toContain('Otto@11: Glad to be here. | It is a good day.@15');
  });

  test('never mistakes names, addresses and figures for the ends of sentences', () => {
    const { draft } = read(
      'Rivers flow in the U.S. Army maps, at www.river.space and at River.Space too. Use Agent.ai or version 3.5 of README.MD today. The end.It is over.',
    );
    expect(outline(draft)).toEqual([
      '## Notes',
      '¶ Rivers flow in the U.S. Army maps, at www.river.space and at River.Space too. Use Agent.ai or version 3.5 of README.MD today. The end.',
      '¶ It is over.',
    ]);
  });

  test('reads a label that a space parts from the heading before it', () => {
    const { draft, lost } = read(
      'Notes about wool.TranscriptAda: So we begin with sheep.Boris: Love sheep.Ada: They are warm.Shears and Spindles Boris: And then come the tools.' +
        'Ada: I told my friend Boris: never cut wet wool.Boris: Right.',
    );
    expect(lost).toEqual([]);
    expect(outline(draft).slice(2)).toEqual([
      '## Transcript',
      'Ada: So we begin with sheep.',
      'Boris: Love sheep.',
      'Ada: They are warm.',
      '### Shears and Spindles',
      'Boris: And then come the tools.',
      'Ada: I told my friend Boris: never cut wet wool.',
      'Boris: Right.',
    ]);
  });

  test('takes a known label in lower case for a turn where it is glued to the end of a sentence', () => {
    const { draft, lost } = read(
      'TranscriptAda: So we begin with sheep, right?boris So we do.Ada: They are warm.boris: Yes. I told ada so.Boris: Ask boris. Ask ada Lovelace.Ada: Right!',
    );
    expect(lost).toEqual([]);
    expect(outline(draft).slice(1)).toEqual([
      'Ada: So we begin with sheep, right?',
      'boris: So we do.',
      'Ada: They are warm.',
      'boris: Yes. I told ada so.',
      'Boris: Ask boris. Ask ada Lovelace.',
      'Ada: Right!',
    ]);
  });

  test('has its title where that was copied to the top of the talk, above the first heading', () => {
    const talk =
      '[00:00:00] Where Wool Comes From[00:00:00] Ada Loom: So we begin with sheep.[00:00:05] Boris: Yes.[00:00:09] Ada Loom: They are warm.';
    const { draft, lost } = read(
      `Notes about wool.TranscriptThe Mill - A Short History of Wool — Ada Loom of Millworks${talk}`,
    );
    expect(lost).toEqual([]);
    expect(draft.title?.text).toBe('The Mill - A Short History of Wool — Ada Loom of Millworks');
    expect(outline(draft).slice(2, 5)).toEqual([
      '## Transcript',
      '### Where Wool Comes From',
      'Ada Loom@0: So we begin with sheep.',
    ]);
    const nobody = read(`Notes about wool.TranscriptThe Mill - A Short History of Wool and Flour${talk}`).draft;
    expect(nobody.title).toBeUndefined();
    expect(outline(nobody)).toContain('### The Mill - A Short History of Wool and Flour');
    expect(read(`Notes.TranscriptIntroduction: How Ada Loom Began to Weave${talk}`).draft.title).toBeUndefined();
  });
});
