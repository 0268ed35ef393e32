import type { Element, ElementContent, Properties } from 'hast';
import type { Paragraph } from 'mdast';
import type { Options } from 'remark-rehype';
import { displayTime, isoDuration } from '../transcript/time.ts';
import type { ChapterListNode, CorrectionNode, MinuteMarkNode, QuoteNode, TurnNode } from './nodes.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['paragraph']>>[0];

/**
 * What turns and quotes become in HTML.
 *
 * @param voiceOf The number of a speaker label on this page.
 */
export function elementHandlers(voiceOf: (label: string) => number): Handlers {
  return {
    turn(state: State, node: TurnNode): Element {
      const { speaker, start } = node;
      const id = node.data?.hProperties?.id ?? '';
      const paragraphs = node.children.map((paragraph) => timedParagraph(state, paragraph));
      const voice = speaker === null ? {} : { dataVoice: String(voiceOf(speaker)) };
      return element('section', { className: ['turn'], id, ...voice }, [
        ...turnHead(speaker, start, id),
        ...paragraphs,
      ]);
    },
    quote(state: State, node: QuoteNode): Element {
      const words = element(
        'blockquote',
        {},
        state.wrap(state.all({ type: 'blockquote', children: node.children }), true),
      );
      const cite = node.cite ? [element('figcaption', {}, state.all({ type: 'paragraph', children: node.cite }))] : [];
      return element('figure', { className: ['quote'], id: node.data?.hProperties?.id ?? '' }, [words, ...cite]);
    },
    chapterList(state: State, { title, children: [list] }: ChapterListNode): Element {
      const items = state.wrap(state.all({ type: 'blockquote', children: [list] }), true);
      if (!title) return element('div', { className: ['chapter-list'] }, items);
      const summary = element('summary', {}, state.all({ type: 'paragraph', children: title }));
      return element('details', { className: ['chapter-list'] }, [summary, ...items]);
    },
    correction(_state: State, { heard, meant, note }: CorrectionNode): Element {
      const said = element('span', { className: ['heard'] }, [text(heard)]);
      const why = note === undefined ? [] : [element('span', { className: ['note'] }, [text(note)])];
      return element('ins', { className: ['correction'] }, [text(meant), said, ...why]);
    },
    minuteMark(_state: State, { seconds, place, isPlace }: MinuteMarkNode): Element {
      const link = timeLink(seconds, place);
      const id = isPlace ? { id: place } : {};
      return { ...link, properties: { className: ['time', 'inline'], ...id, href: `#${place}` } };
    },
  };
}

function turnHead(speaker: string | null, start: number | undefined, id: string): Element[] {
  const parts: ElementContent[] = [];
  if (speaker !== null) parts.push(element('span', { className: ['speaker'] }, [text(speaker)]));
  if (start !== undefined) parts.push(...(parts.length > 0 ? [text(' ')] : []), timeLink(start, id));
  return parts.length > 0 ? [element('p', { className: ['turn-head'] }, parts)] : [];
}

function timedParagraph(state: State, paragraph: Paragraph): Element {
  const start = paragraph.data?.start;
  const id = paragraph.data?.hProperties?.id;
  const time = start === undefined || id === undefined ? [] : [timeLink(start, id), text(' ')];
  return element('p', { ...paragraph.data?.hProperties }, [...time, ...state.all(paragraph)]);
}

function timeLink(start: number, id: string): Element {
  const time = element('time', { dateTime: isoDuration(start) }, [text(displayTime(start))]);
  return element('a', { className: ['time'], href: `#${id}` }, [time]);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
