import { z } from 'zod';
import { corrections } from './corrections.ts';
import { calendarDate, id, role, statedChapter, topicChoice } from './episode.ts';

const address = z.url({ protocol: /^https?$/ });

/** Somebody who takes part. One of `id` (a file in `content/people`) and `name` says who. */
export const sidecarPerson = z
  .strictObject({
    id: id.optional().describe('The name of a file in content/people, without .md.'),
    name: z.string().min(1).optional().describe('Who this is, where content/people has no file yet.'),
    role: role.default('speaker'),
    labels: z
      .array(z.string().min(1))
      .default([])
      .describe('The speaker labels that are this person, as the seed writes them.'),
  })
  .refine((person) => person.id !== undefined || person.name !== undefined, 'say who this is: give a name or an id');

/** What a cataloguer knows about one episode. Every fact wins over what Longhand makes of the seed. */
export const sidecarFacts = z.strictObject({
  title: z.string().min(1).optional().describe('In place of the title that the seed has or that Longhand derives.'),
  show: z.string().min(1).optional().describe('The id, title or alias of a show; a new title makes a new show.'),
  date: calendarDate.optional().describe('When it was published: YYYY-MM-DD.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a BCP 47 tag, such as en or pt-BR')
    .optional()
    .describe('Where Longhand is wrong about it: a BCP 47 tag, such as en or pt-BR.'),
  url: address.optional().describe('The page of the original.'),
  media: address.optional().describe('The recording itself.'),
  licence: z.string().min(1).optional().describe('Terms of use: CC BY 4.0.'),
  summary: z.string().min(1).optional().describe('What it is about, in one or two sentences.'),
  people: z
    .array(sidecarPerson)
    .optional()
    .describe('Added to the people that the seed names; whoever is named here again gets this role and these labels.'),
  chapters: z
    .array(statedChapter)
    .min(1)
    .optional()
    .describe('In place of the chapters that the seed lists or that Longhand finds.'),
  corrections: corrections
    .optional()
    .describe('Misheard words; those of the seed hold in all of its entries, beside the own ones of an entry.'),
  topics: topicChoice
    .optional()
    .describe('Topics that come first, and those that do not belong: ids of files in content/topics.'),
  skip: z.boolean().optional().describe('Leave this out of the archive.'),
});

/** Facts about one entry of a seed. `id` names its page, once and for all: the part after the show. */
export const sidecarEntry = sidecarFacts.extend({
  id: id.optional().describe('The name of its page, once and for all: the part of the address after the show.'),
});

/** `seeds/<name>.yaml` beside `seeds/<name>.<ext>`: facts about the seed, and about its entries by number. */
export const sidecar = sidecarEntry.extend({ entries: z.record(z.string(), z.unknown()).optional() });

/** The whole of a sidecar at once, for editors: ingest reads entries one by one, so that a slip in one spares the others. */
export const wholeSidecar = sidecarEntry.extend({
  entries: z
    .record(z.string().regex(/^[1-9]\d*$/), sidecarEntry)
    .optional()
    .describe('For a seed with many episodes: facts by entry number.'),
});

export type SidecarEntry = z.infer<typeof sidecarEntry>;
export type SidecarPerson = z.infer<typeof sidecarPerson>;
