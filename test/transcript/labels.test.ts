import { expect, test } from 'vitest';
import { namesNobody } from '../../src/transcript/labels.ts';

test.each([
  ...[
    'Speaker 2',
    'SPEAKER_03',
    'speaker a',
    'S1',
    'misc',
    'Misc.',
    '[Unknown]',
    'Unknown',
    'Unknown Speaker',
    'unidentified voice',
  ],
  ...['Male Speaker 1', 'Audience Member', 'Audience Member 3', 'Host', 'Voiceover', '2', 'Various', 'Other'],
])('%s is a voice without a name', (label) => {
  expect(namesNobody(label)).toBe(true);
});

test.each(['Ann', 'Mandy', 'Manny', 'Malena', 'Al', 'Ann Speaker', 'A. B.', 'Misha', 'Guido', 'Persis', 'X Æ', 'Jo 2'])(
  '%s is a name',
  (label) => {
    expect(namesNobody(label)).toBe(false);
  },
);
