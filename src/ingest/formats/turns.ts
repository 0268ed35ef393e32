import type { Draft, Format, ParseContext } from '../draft.ts';
import { TRANSCRIPT_TITLE } from '../../transcript/body.ts';
import { normalizeTitle } from '../page/glued-title.ts';
import { readNotes } from '../page/notes.ts';
import { pageOf, readPage } from '../page/page.ts';
import { readTalk } from '../page/talk.ts';
import { pageTitle, talkTitle } from '../page/title.ts';
import { sitsAtLimit } from '../page/truncation.ts';

/** Fewer turns than this are a quotation, not a transcript. */
const LEAST_TURNS = 3;

/** Talk written down as labelled turns, with or without times, after the notes of its episode. */
export const turns: Format = { name: 'turns', most: 0.95, detect, parse };

function detect(text: string): number {
  const { heads } = pageOf(text);
  const count = heads.size;
  if (count < LEAST_TURNS) return heads.get(0)?.form === 'signature' ? 0.6 : 0;
  return Math.min(turns.most ?? 1, 0.6 + count / 50);
}

function parse(context: ParseContext): Draft {
  const { ledger } = context;
  const page = readPage(context);
  const first = context.entry.title ? undefined : pageTitle(page, ledger);
  const notes = readNotes(page.lines.slice(first ? 1 : 0, page.talk), ledger);
  const above = context.entry.title ? undefined : talkTitle(page, ledger);
  const title = first ?? above;
  const titles = new Set(
    notes.chapters.map((chapter) => normalizeTitle(chapter.title)).filter((text) => text.includes(' ')),
  );
  const talk = readTalk(above ? { ...page, talk: page.talk + 1 } : page, titles, ledger);
  const truncated = sitsAtLimit(context) || talk.openEnd;
  if (truncated) {
    context.report({
      severity: 'warning',
      rule: 'entry-truncated',
      reason: 'the text stops before the talk does',
      offset: context.entry.span.end,
    });
  }
  const chapters = notes.chapters.length > 0 ? notes.chapters : talk.chapters;
  return {
    format: 'turns',
    kind: 'transcript',
    ...(title ? { title } : {}),
    body: {
      sections: [
        ...(notes.blocks.length > 0 ? [{ title: 'Notes', blocks: notes.blocks }] : []),
        { title: TRANSCRIPT_TITLE, blocks: talk.blocks },
      ],
    },
    chapters,
    attribution: saysBestEffort(page.lines.slice(0, page.talk).map(({ text }) => text)) ? 'inferred' : 'stated',
    // Times that stand between sentences time paragraphs, no turns: by themselves they make no talk timed by its turns.
    timing: talk.timed ? 'turn' : chapters.length > 0 ? 'chapter' : 'none',
    truncated,
    ...(Object.keys(talk.roles).length > 0 ? { roles: talk.roles } : {}),
  };
}

/** True when the page itself says that it does not know for sure who speaks. */
function saysBestEffort(lines: readonly string[]): boolean {
  return lines.some(
    (line) =>
      /\b(?:speaker|attribution|diari[sz]ation|labels?)\b/iu.test(line) &&
      /\b(?:best[- ]effort|automatic(?:ally)?|automated|machine[- ]generated|may be (?:wrong|inaccurate|incorrect)|not always accurate|approximate)\b/iu.test(
        line,
      ),
  );
}
