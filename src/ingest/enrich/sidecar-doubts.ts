import type { Problem } from '../../markdown/problem.ts';
import type { SidecarEntry } from '../../schemas/sidecar.ts';
import type { Body } from '../../transcript/body.ts';
import type { Sidecar } from '../sidecar.ts';

/** What is doubtful in one part of a sidecar: its facts, the texts that they are about, and the part's own field. */
export type Doubt = (facts: SidecarEntry, about: readonly Body[], path: readonly string[]) => Problem[];

/** Asks it of a sidecar's facts about the whole seed, then of those about each of its entries that was found. */
export function doubtsOf(
  { seed, entries }: Sidecar,
  bodies: readonly { entry: number | undefined; body: Body }[],
  doubt: Doubt,
): Problem[] {
  const whole = bodies.map(({ body }) => body);
  return [
    ...doubt(seed, whole, []),
    ...[...entries].flatMap(([number, facts]) => {
      const about = bodies.filter(({ entry }) => String(entry) === number).map(({ body }) => body);
      return about.length === 0 ? [] : doubt(facts, about, ['entries', number]);
    }),
  ];
}
