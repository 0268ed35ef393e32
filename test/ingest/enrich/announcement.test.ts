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
    ["Today we're talking about World War I.", 'World War I'],
    ["Today we're talking about World War I looms.", 'World War I looms'],
    ["We're here to talk about the Loom I and its makers.", 'the Loom I and its makers'],
    ["Today we're discussing the US Supreme Court.", 'the US Supreme Court'],
    ['Heute sprechen wir über die US-Wahl.', 'die US-Wahl'],
    ['Heute geht es um Ludwig I. von Bayern.', 'Ludwig I. von Bayern'],
    ["Today's topic is on-device speech.", 'on-device speech'],
    ["Today's topic is Number theory.", 'Number theory'],
    ["Today we're exploring in-vitro meat.", 'in-vitro meat'],
    ["I can't wait to talk about cotton.", 'cotton'],
    ["If you haven't heard, today we're talking about looms.", 'looms'],
    ['You never spun, but we are here to talk about cotton.', 'cotton'],
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
    "I'm not here to talk about politics.",
    "I don't want to talk about taxes.",
    "You're not allowed to talk about salaries.",
    'Nobody gets to talk about wages.',
    'He refused to speak about the war.',
    "Today's topic is not cotton.",
    "Today we're talking about my mill.",
    "TODAY WE'RE TALKING ABOUT MY MILL.",
    "today we're talking about a loom i built.",
    "Today we're talking about the looms that I built.",
    'How are you doing, Karl?',
    "I'm joined, as always, by my co-host.",
  ])('%s', (sentence) => {
    expect(announcedIn(sentence, 80)).toBeUndefined();
  });

  test('is heard in a sentence of any length, and looked at only as far as there is room', () => {
    expect(announcedIn(`Today we're talking about looms${'.'.repeat(200_000)}`, 80)).toBe('looms');
    expect(announcedIn(`Today we're talking about looms${' today'.repeat(50_000)} x`, 80)).toBe('looms');
    expect(announcedIn("Today we're talking about looms...", 80)).toBe('looms');
  });
});
