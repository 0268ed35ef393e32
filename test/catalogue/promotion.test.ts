import { describe, expect, test } from 'vitest';
import { isAppeal } from '../../src/catalogue/appeal.ts';
import { promotionOffsets } from '../../src/catalogue/promotion.ts';
import { renderBody } from '../../src/markdown/render.ts';

const passages = (...paragraphs: string[]) => renderBody(`## Notes\n\n${paragraphs.join('\n\n')}`, 'x').passages;
const appeals = (...paragraphs: string[]) => passages(...paragraphs).map(isAppeal);

describe('promotions in notes', () => {
  test('surveys, tickets and calls for speakers are appeals', () => {
    const texts = [
      'Take the 2031 Weaving Survey and get $20 in yarn!',
      'Tickets for the Loom Fair are on sale until June.',
      'The call for papers is open now!',
      'We are looking for talks on felt. Apply to speak!',
      "We're announcing speakers this week! Fill out the survey!",
      'Mills get a discount of 30% this week.',
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
      'How discounts for weavers changed the fairs.',
      'The last call of a drowning mill.',
      'Why tickets cost so much now that the fairs are live again.',
      'What it means to take a survey of 3,000 spinners.',
      'See you in court: how a village sued its mill.',
      'Call for papers: the history of a journal on felt.',
      'Take the survey of 1851, which counted each loom.',
      'Subscribe to everything: how yarn became a service.',
    ];
    expect(appeals(...texts, '- Take our survey', '## Transcript', 'Take our survey!')).not.toContain(true);
  });

  test('the channels of a show are told from what happens on them', () => {
    const told = [
      'Follow the wool on X, and how dyers took over.',
      'We follow a weaver on Facebook who lost her loom.',
      'She tells how young people join guilds on Discord.',
      'How mills follow us on Instagram.',
      'Follow Ada on X as she fights the moths.',
    ];
    expect(promotionOffsets(passages(...told))).toEqual(told.map(({ length }) => length));
    const channels = [
      'Find us on YouTube and Spotify',
      'Listen to The Loom Show on Apple Podcasts',
      'Follow Ada "spindle" Byrd on X: https://x.example/ada',
      'Follow @loomshow on Mastodon.',
    ];
    expect(promotionOffsets(passages(...channels))).toEqual(channels.map(() => 0));
    expect(promotionOffsets(passages('We card wool. You can find us on YouTube.'))).toEqual(['We card wool. You can '.length]); // prettier-ignore
  });

  test('a sponsor of one line with its own address ends there, but for items and addresses alone', () => {
    const after = ['What Ada wrote on looms: https://paper.example/1', 'Her book is at https://books.example'];
    const read = (...more: string[]) =>
      promotionOffsets(passages('Sponsor: Mill One, at https://mill.example', ...more));
    expect(read(...after)).toEqual([0, ...after.map(({ length }) => length)]);
    expect(promotionOffsets(passages('Sponsor: Mill One. See https://mill.example for 20% off.', ...after)).slice(1)).toEqual(after.map(({ length }) => length)); // prettier-ignore
    expect(read('- Mill Two, by the river', 'Mill Three: https://three.example', ...after)).toEqual([0, 0, 0, ...after.map(({ length }) => length)]); // prettier-ignore
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
