import { z } from 'zod';
import { archive, person, show, topic } from './catalogue.ts';
import { episode } from './episode.ts';
import { wholeSidecar } from './sidecar.ts';

/** What a person writes, by the name of its schema file: sidecars, `archive.yaml`, and the front matter of the others. */
const WRITTEN: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  sidecar: { title: 'Facts about a seed', schema: wholeSidecar },
  archive: { title: 'The archive itself', schema: archive },
  episode: { title: 'Front matter of an episode', schema: episode },
  show: { title: 'Front matter of a show', schema: show },
  person: { title: 'Front matter of a person', schema: person },
  topic: { title: 'Front matter of a topic', schema: topic },
};

/** JSON Schemas for editors, by file name; as text with a newline at the end. Draft 7, which all of them understand. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(WRITTEN).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
