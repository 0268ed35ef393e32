import { describe, expect, test } from 'vitest';
import { announcedIn } from '../../../src/ingest/enrich/announcement.ts';

describe('announcedIn', () => {
  test.each([
    ["I'm Mary, and today we're talking about looms, which is fun.", 'looms'],
    ["Today we're going to be talking about the price of cotton today.", 'the price of cotton'],
    ["Today's topic is urban beekeeping, and I am so excited.", 'urban beekeeping'],
    ["And today's episode is all about looms that run in space.", 'looms that run in space'],
    ['This week Karl and I discuss dyeing and mending.', 'dyeing and mending'],
    ["We're here to talk about the Eleventh Mill, the one that works...", 'the Eleventh Mill and the one that works'],
    ["We're talking to Ada about cotton, even though she never spun any.", 'cotton'],
    ["On today's show we’re digging into how you wind a million bobbins.", 'how you wind a million bobbins'],
    [
      'Today we are discussing an important, but little-known loom called Jenny.',
      'an important, but little-known loom called Jenny',
    ],
    ["We're here to talk about - weft, warp, the wider world of threads.", 'weft, warp, the wider world of threads'],
    ['Heute sprechen wir über Webstühle.', 'Webstühle'],
  ])('%s', (sentence, subject) => {
    expect(announcedIn(sentence, 80)).toBe(subject);
  });

  test.each([
    "Today's topic is number 31, and our sponsor is a mill.",
    "We're here to talk about what you're up to.",
    "Today we're talking about some things that happened.",
    "Today we're gonna be talking about -- hey, wait a minute.",
    "We're not here to talk about any of that.",
    'We are here today not to talk about looms.',
    'How are you doing, Karl?',
    "I'm joined, as always, by my co-host.",
  ])('%s', (sentence) => {
    expect(announcedIn(sentence, 80)).toBeUndefined();
  });
});
