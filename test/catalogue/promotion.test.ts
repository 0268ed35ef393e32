import { describe, expect, test } from 'vitest';
import { isAppeal, promotionOffsets } from '../../src/catalogue/promotion.ts';
import { renderBody } from '../../src/markdown/render.ts';

const passages = (...paragraphs: string[]) => renderBody(`## Notes\n\n${paragraphs.join('\n\n')}`, 'x').passages;
const appeals = (...paragraphs: string[]) => passages(...paragraphs).map(isAppeal);

describe('promotions in notes', () => {
  test('surveys, tickets and calls for speakers are appeals', () => {
    const texts = [
      'Take the 2031 Weaving Survey and get $20 in yarn!',
      'Tickets for the Loom Fair are live, with first wave speakers announced!',
      "We're announcing speakers this week! Fill out the survey!",
      'Special discounts up for the Loom Fair (group discounts up to 25%) Cya there!',
      'Like and subscribe!',
      "If you're in Riga: Join us for the spinning hackathon this Sunday!",
    ];
    expect(appeals(...texts)).toEqual(texts.map(() => true));
  });

  test('what tells of the talk is none, whatever it is about', () => {
    const texts = [
      'We discuss how a survey of 300 weavers was made, and what it left out.',
      'How help desks answer tickets, and why discounts hurt small mills.',
      'Take the loom: it is older than the wheel. Fill out the survey!',
      'The show is about subscribing to a paper.',
    ];
    expect(appeals(...texts, '- Take our survey', '## Transcript', 'Take our survey!')).not.toContain(true);
  });

  test('what stands after the label of sponsors and gives addresses is theirs', () => {
    const read = passages(
      'Sponsors: Mill One grinds fine. See https://mill.example Mill Two: It grinds too.',
      'Get half off at https://two.example today.',
      'We talk about flour.',
    );
    expect(promotionOffsets(read)).toEqual([0, 0, 'We talk about flour.'.length]);
  });
});
