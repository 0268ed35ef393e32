import { isTranscript, type Block, type Body } from '../../transcript/body.ts';
import { isChapterList } from '../../transcript/chapter-list.ts';
import { sentences } from '../../transcript/sentences.ts';
import { worthOf, type Worth } from './promotion.ts';

/** A sentence of what is written about the talk: notes or article, not the talk itself. */
export interface ProseSentence {
  text: string;
  worth: Worth;
  from: 'paragraph' | 'item' | 'quote';
  /** Title of the section that it stands in. */
  section: string;
  /** Number of the block within the body: sentences with the same number stand side by side. */
  block: number;
}

/** Parts of show notes that list things and say nothing of the talk. */
const LISTING =
  /^(?:show ?notes|references?|referenced|links?|show links|resources|related reading|chapters?|timestamps?|sponsors?|credits|social.*|where to find.*|transcript)$/i;

/** Every sentence outside the transcript, in order. Lists of chapters are no sentences. */
export function proseOf(body: Body, language: string): ProseSentence[] {
  const result: ProseSentence[] = [];
  let block = 0;
  for (const section of body.sections) {
    if (isTranscript(section)) continue;
    const listing = LISTING.test(section.title.trim());
    let afterListing = false;
    for (const each of section.blocks) {
      if (each.type === 'list' && isChapterList(each.items)) continue;
      block += 1;
      if (each.type === 'heading') afterListing = LISTING.test(each.text.trim());
      for (const { text, from } of textsOf(each)) {
        for (const sentence of atLowerCaseNames(sentences(text, language))) {
          const worth = listing || afterListing ? 'housekeeping' : worthOf(sentence);
          result.push({ text: sentence, worth, from, section: section.title, block });
        }
      }
    }
  }
  return result;
}

/** The first turns or paragraphs of the talk, up to `limit` characters. */
export function openingOf(body: Body, limit = 4000): { speaker: string | null; text: string }[] {
  const result: { speaker: string | null; text: string }[] = [];
  let length = 0;
  for (const section of body.sections.filter(isTranscript)) {
    for (const block of section.blocks) {
      if (length > limit) return result;
      if (block.type === 'turn') {
        for (const { text } of block.paragraphs) {
          if (length > limit) return result;
          result.push({ speaker: block.speaker, text });
          length += text.length;
        }
      } else if (block.type === 'paragraph') {
        result.push({ speaker: null, text: block.text });
        length += block.text.length;
      }
    }
  }
  return result;
}

/** Headings inside the talk, in order. */
export function talkHeadings(body: Body): string[] {
  return body.sections
    .filter(isTranscript)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])));
}

function textsOf(block: Block): { text: string; from: ProseSentence['from'] }[] {
  switch (block.type) {
    case 'paragraph':
      return [{ text: block.text, from: 'paragraph' }];
    case 'list':
      return block.items.map((text) => ({ text, from: 'item' }));
    case 'quote':
      return [{ text: block.text, from: 'quote' }];
    case 'heading':
    case 'turn':
      return [];
  }
}

/** `… on the show. swyx and Jo speak with …`: a sentence may begin with a name that is written small. */
function atLowerCaseNames(all: readonly string[]): readonly string[] {
  if (!all.some(hasStopInside)) return all;
  return all.flatMap((sentence) =>
    hasStopInside(sentence)
      ? sentence.split(/(?<=\p{L}{3}[.!?]) (?=\p{Ll}{3,} (?:and \p{Lu}|joins |sits |talks |speaks ))/u)
      : sentence,
  );
}

function hasStopInside(sentence: string): boolean {
  return sentence.includes('. ') || sentence.includes('! ') || sentence.includes('? ');
}

/** What ends a sentence before a space, in any script, and where nothing stands between sentences. */
const SPACED_STOPS = '.!?؟۔।॥։።';
const CLOSE_STOPS = '。！？｡';
const AT_SPACE = new RegExp(String.raw`(?<=[${SPACED_STOPS}])(?<!(?:^|[\s.])(?:\p{Lu}|St|Dr|Mr|Ms|Mrs|Jr)\.)\s+`, 'u');
const CLOSED = '["”’」』）)]';
const AT_CLOSE_STOP = new RegExp(`(?<=[${CLOSE_STOPS}]${CLOSED}?)(?!${CLOSED}|[${CLOSE_STOPS}]|$)\\s*`, 'u');
const HAS_CLOSE_STOP = new RegExp(`[${CLOSE_STOPS}]`, 'u');

/** What somebody says, sentence by sentence; initials and `St.` end none. */
export function spokenSentences(text: string): string[] {
  const parts = text.split(AT_SPACE);
  return HAS_CLOSE_STOP.test(text) ? parts.flatMap((part) => part.split(AT_CLOSE_STOP)) : parts;
}

const ENDED = new RegExp(String.raw`(?<!\.\.)[${SPACED_STOPS}${CLOSE_STOPS}]${CLOSED}?$`, 'u');

/** True of a sentence that was not broken off. */
export function hasEnd(sentence: string): boolean {
  return ENDED.test(sentence);
}
