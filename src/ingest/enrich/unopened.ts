import { isTranscript, type Body } from '../../transcript/body.ts';
import { opensWith } from '../../transcript/opening.ts';
import type { Problem } from '../../markdown/problem.ts';
import type { Sidecar } from '../sidecar.ts';
import type { Doubt } from './sidecar-doubts.ts';

/** Chapters in a sidecar that open with words no paragraph of the talk opens with. */
export function findUnopened({ lineOf }: Pick<Sidecar, 'lineOf'>, file: string): Doubt {
  return (facts, about, path) =>
    (facts.chapters ?? []).flatMap(({ opens }, index): Problem[] => {
      if (opens === undefined || about.some((body) => isOpened(body, opens))) return [];
      const field = [...path, 'chapters', index, 'opens'];
      return [
        {
          file,
          line: lineOf(field),
          field: [...path, `chapters[${index}]`, 'opens'].join('.'),
          what: `no paragraph of the talk opens with “${opens}”`,
          fix: 'Write the first words of the paragraph as the seed has them',
        },
      ];
    });
}

function isOpened(body: Body, opens: string): boolean {
  const blocks = body.sections.filter(isTranscript).flatMap((section) => section.blocks);
  return blocks.some((block) => block.type === 'turn' && block.paragraphs.some(({ text }) => opensWith(text, opens)));
}
