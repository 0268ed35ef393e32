import type { Block, Body } from '../../../src/transcript/body.ts';

/** A body of notes, one paragraph a text. */
export function notes(...texts: string[]): Body {
  return { sections: [{ title: 'Notes', blocks: texts.map((text): Block => ({ type: 'paragraph', text })) }] };
}

/** A body of notes and talk: `['Ada', 'Hello.']` is a turn. */
export function talk(texts: string[], ...turns: [speaker: string | null, text: string][]): Body {
  const blocks = turns.map(([speaker, text]): Block => ({ type: 'turn', speaker, paragraphs: [{ text }] }));
  return { sections: [...notes(...texts).sections, { title: 'Transcript', blocks }] };
}
