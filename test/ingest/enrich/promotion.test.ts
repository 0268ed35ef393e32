import { describe, expect, test } from 'vitest';
import { worthOf } from '../../../src/ingest/enrich/promotion.ts';

describe('worthOf', () => {
  test.each([
    'Subscribe to our newsletter for more.',
    'Take the 2031 Gardening Survey and win a spade!',
    'Tickets for GardenCon are live!',
    'Use code SPADE for 20% off your first order.',
    'This episode is brought to you by Acme Spades.',
    'The CFP for GardenCon closes on Friday.',
    'See you in Lisbon next week!',
    'Leave us a review wherever you listen.',
    'The content here is for informational purposes only.',
  ])('calls “%s” a promotion', (sentence) => {
    expect(worthOf(sentence)).toBe('promotion');
  });

  test.each([
    'Happy New Year!',
    'We are reupping this episode from last spring.',
    'This was recorded before the flood.',
    'Full episode on our channel',
    'Website: https://example.org/ and X: https://x.com/example',
  ])('calls “%s” housekeeping', (sentence) => {
    expect(worthOf(sentence)).toBe('housekeeping');
  });

  test.each([
    'Ada Byron explains why soil is the slowest software there is.',
    'Her team sells tickets no longer, and lives on seeds.'.replace('tickets', 'plants'),
    'We talk about the price of water.',
  ])('keeps “%s” as substance', (sentence) => {
    expect(worthOf(sentence)).toBe('substance');
  });
});
