import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANNOUNCED } from '../../../src/ingest/enrich/announcement.ts';
import { mayPointBack, pointsBack, possibleCues } from '../../../src/ingest/enrich/cast.ts';
import { CueWords } from '../../../src/ingest/enrich/cue-words.ts';
import { possibleWordings, WORDINGS } from '../../../src/ingest/enrich/promotion.ts';
import { LEADS } from '../../../src/ingest/enrich/subject.ts';

/** Something for every part of every wording, and words that run into it. */
const phrases = (
  'subscribe|subscription|subscribers|newsletter|ticket|tickets|discounts|coupon|promo code|promotional code|early bird|merch|' +
  'giveaway|raffle|use code|use the code|get up to $20 %|for 5%|save $3%|50% off|free trial|free month|free pilot|sponsor|' +
  'sponsored|sponsorship|brought to you by|affiliate|affiliates|CFP|CFPs|call for papers|calling for|apply to speak|' +
  'submissions are due|submission is due|last call|take the survey|fill out our survey|complete the short resurvey|hackathon next|' +
  "meetup in|webinar at|join us on discord|join our slack|see you in|see you next|cya|if you’re in|if you're in NY|if youre in NY|" +
  'like and subscribe|leave us a review|leave a rating|rate us|rate and review|rate the show|five-star|five star|5-star|5 star|' +
  'get full access|get ad-free access|public episode|bonus episodes|other subscribers|paid episode|paid subscriber|ad-free|ad free|' +
  'informational purposes|investment advice|ad choices|personal data for advertising|privacy policy|may maintain investments|' +
  "may be an investor|follow us|find me|email our host|contact us|reach the show|tweet at us|dm me|we are announcing|we're hiring|" +
  "we are happy to announce|we're excited to announce|we are calling|is now available for|pre-order|preorder|available wherever you|" +
  'wherever you listen|speakers announced|speaker announced|first wave speakers|announcing the speakers|hosted by A, a company|' +
  'powered by B, an old company|produced by|production of|disclosure|disclosures|reader-supported|dedicated track at|re-upping|' +
  'reupping|re-aired|reaire|originally aired|re-published|republishing|re-release this|rereleasing this|rerun|was recorded before|' +
  "were recorded live|recorded on|happy new year|happy holidays|merry christmas|you may have noticed|as we'll explain|" +
  'as we will explain|our emails|our website|our feed|our last post|doubling down on|thanks to A for hosting|thank you to B for having|' +
  "what a show|enjoy|show notes|shownotes|for those looking for|if you're the sort to|full episode|full video|is a podcast that|" +
  'is an old podcast by|is a fine talk show for|is a newsletter that|delivers the best of|streaming weekdays|' +
  'posted to podcast platforms|has recently featured|hello, we are here|you can watch|watch the full|listen to the full|' +
  "what follows is|we've informally heard|we have informally heard|guests:|top guest:"
).split('|');
const noise = ['the ', 'x', 'é', '_', '-', ' ', '. ', '’', '5', 'ſ', '%', 'A ', ''];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...phrases), fc.constantFrom(...noise)), { minLength: 1, maxLength: 6 })
  .chain((parts) =>
    fc.constantFrom(parts.join(''), parts.join(' '), parts.join(' ').toUpperCase(), parts.join('').toLowerCase()),
  );

test('a sentence has a word of every wording that is in it', () => {
  const seen = new Set<number>();
  const check = (text: string): void => {
    const possible = possibleWordings(text);
    for (const [index, [, , pattern]] of WORDINGS.entries()) {
      if (!pattern.test(text)) continue;
      seen.add(index);
      expect(possible & (1 << index), `${text}: ${pattern.source}`).not.toBe(0);
    }
  };
  for (const phrase of phrases) check(phrase);
  expect(seen.size).toBe(WORDINGS.length);
  fc.assert(fc.property(sentence, check), { numRuns: Number(process.env['LONGHAND_RUNS'] ?? 2000) });
});

/** Something for every part of every lead. */
const leads = (
  'joins|sat down|talks|here|to discuss |to help us unpack |to deep|to share |to cover |to demystify |speaks|interview|about |talk on |' +
  'episode on |takes us on a journey through |journey through |in-depth look at |close look at |deep dive into |walks us through |' +
  'the story of |origin story of |we also get into |they talk about |host tell the origin story of |hosts think through |' +
  'she will make sense of |he digs into |over two hours we cover |over 3 hour we cover |a concept we discussed is the idea of |' +
  'features |on |dives into |gets into |argues |breaking down |decoding |mapping |diving into |reden|über |es geht um |' +
  'geht es um |erzählt|erklärt|berichtet|von |the ideas of |concept once discussed is '
).split('|');

/** Something for every part of every announcement. */
const announcements = (
  "today's topic is |this week’s theme is all about |today’s subject is about |today's episode is about |this show is going to be |" +
  'this week’s episode is focused on |today, we |this week we’re |tonight we are going to be |in this episode we will |on today’s show |' +
  "what Karl and I |on this week's one we want to |I'm going to |I’m gonna be |here to |here today to |talk to you a little bit about |" +
  'talking a lot all about |discuss |discussing |speak all about |speaking about |chat about |chatting about |explore |exploring |cover |' +
  'covering |dig deep into |digging into |dive into |diving deep into |we are talking to Ada about |we’re going to be talking to a few about |' +
  'to tell us about |to talk all about |to speak about |heute geht es um |heute sprechen wir über |heute reden wir über '
).split('|');

test.each([
  ...Object.entries(LEADS).map(([tongue, list]) => [`lead (${tongue})`, list, leads] as const),
  ['announcement', ANNOUNCED, announcements] as const,
])('a sentence has a word of every %s that is in it', (_, list, pieces) => {
  const cues = new CueWords(list.map(({ words }) => words));
  const check = (text: string): void => {
    const possible = cues.in(text);
    for (const [index, { pattern }] of list.entries())
      if (pattern.test(text)) expect(possible & (1 << index), `${text}: ${pattern.source}`).not.toBe(0);
  };
  const part = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...noise));
  const text = fc
    .array(part, { minLength: 1, maxLength: 6 })
    .chain((parts) => fc.constantFrom(parts.join(''), parts.join(' '), parts.join(' ').toUpperCase()));
  fc.assert(fc.property(text, check), { numRuns: Number(process.env['LONGHAND_RUNS'] ?? 2000) });
});

test('a sentence that points back may do so by its words', () => {
  const backs =
    'they |he |She |joins |join |sat |returns |talks |comes |us|me|show|podcast|reden |sprechen |wir |mit ihm|mit ihr|mit ihnen|' +
    'talk with |speak to |sit down with |sat down to |chat with |spoke to |talked with |him|her|them';
  const part = fc.oneof(fc.constantFrom(...backs.split('|')), fc.constantFrom(...noise));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      for (const text of [parts.join(''), parts.join('').toUpperCase()])
        expect(mayPointBack(possibleCues(text)) || !pointsBack(text), text).toBe(true);
    }),
    { numRuns: Number(process.env['LONGHAND_RUNS'] ?? 2000) },
  );
});

test('a word after “^” counts only where it opens the text', () => {
  const cues = new CueWords(['^here', 'here']);
  expect(cues.in('Here we are.')).toBe(0b11);
  expect(cues.in('We are here.')).toBe(0b10);
  expect(cues.in(' here')).toBe(0b10);
});
