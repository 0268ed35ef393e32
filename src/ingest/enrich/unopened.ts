import type { SidecarEntry } from '../../schemas/sidecar.ts';
import type { Body } from '../../transcript/body.ts';
import { isTranscript } from '../../transcript/body.ts';
import { opensWith } from '../../transcript/opening.ts';
import type { Problem } from '../../markdown/problem.ts';
import type { Sidecar } from '../sidecar.ts';

/** Chapters in a sidecar that open with words no paragraph of the talk opens with. */
export function findUnopened(
  { seed, entries, lineOf }: Sidecar,
  bodies: readonly { entry: number | undefined; body: Body }[],
  file: string,
): Problem[] {
  const unopened = (facts: SidecarEntry, about: readonly Body[], path: readonly string[]): Problem[] =>
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
  return [
    ...unopened(
      seed,
      bodies.map(({ body }) => body),
      [],
    ),
    ...[...entries].flatMap(([number, facts]) => {
      const about = bodies.filter(({ entry }) => String(entry) === number).map(({ body }) => body);
      return about.length === 0 ? [] : unopened(facts, about, ['entries', number]);
    }),
  ];
}

function isOpened(body: Body, opens: string): boolean {
  const blocks = body.sections.filter(isTranscript).flatMap((section) => section.blocks);
  return blocks.some((block) => block.type === 'turn' && block.paragraphs.some(({ text }) => opensWith(text, opens)));
}
