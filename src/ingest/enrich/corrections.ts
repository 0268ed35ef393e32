import { listCorrections, type Corrections } from '../../schemas/corrections.ts';
import type { SidecarEntry } from '../../schemas/sidecar.ts';
import { compileCorrections, findMisheard, type Correction, type Corrector } from '../../transcript/corrections.ts';
import type { Body } from '../../transcript/body.ts';
import type { Problem } from '../../markdown/problem.ts';
import type { Doubt } from './sidecar-doubts.ts';
import { textOf } from '../parse-seed.ts';
import type { Sidecar } from '../sidecar.ts';

/** The sidecar's corrections that have something to correct in a body, as its file says them. */
export function correctionsIn(body: Body, facts: SidecarEntry): Corrections | undefined {
  const list = listCorrections(facts.corrections, 'sidecar');
  if (list.length === 0) return undefined;
  const heard = indexesHeard(body, compileCorrections(list));
  const found = list.filter((_, index) => heard.has(index));
  if (found.length === 0) return undefined;
  return found.map(({ heard: words, meant, note, at }) => ({
    heard: words,
    meant,
    ...(note === undefined ? {} : { note }),
    ...(at === undefined ? {} : { at: [...at] }),
    from: 'sidecar' as const,
  }));
}

/** For texts that Longhand makes itself of what was said. */
export function correctorOf(facts: SidecarEntry, shared: Corrections | undefined): Corrector {
  const list: Correction[] = [...listCorrections(facts.corrections, 'sidecar'), ...listCorrections(shared, 'show')];
  return compileCorrections(list);
}

function indexesHeard(body: Body, corrector: Corrector): Set<number> {
  const found = new Set<number>();
  for (const text of textOf(body).split('\n'))
    for (const { correction } of findMisheard(text, corrector)) found.add(correction);
  return found;
}

/** Corrections in a sidecar that hold nowhere in what they are about. */
export function findUnheard({ lineOf }: Pick<Sidecar, 'lineOf'>, file: string): Doubt {
  return (facts, about, path) => {
    const where = path.length === 0 ? 'in this seed' : `in entry ${path.at(-1)}`;
    const list = listCorrections(facts.corrections, 'sidecar');
    if (list.length === 0) return [];
    const corrector = compileCorrections(list);
    const heard = new Set(about.flatMap((body) => [...indexesHeard(body, corrector)]));
    return list.flatMap(({ heard: words }, index): Problem[] => {
      if (heard.has(index)) return [];
      const field = [...path, 'corrections', Array.isArray(facts.corrections) ? index : words];
      const fix = 'Write the words as the seed has them, or delete the line';
      return [
        {
          file,
          line: lineOf(field),
          field: [...path, 'corrections'].join('.'),
          what: `“${words}” never occurs ${where}`,
          fix,
        },
      ];
    });
  };
}
