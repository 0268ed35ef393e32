import { z } from 'zod';
import { corrections } from './corrections.ts';
import { calendarDate, chapter, id, role } from './episode.ts';

const address = z.url({ protocol: /^https?$/ });

/** Somebody who takes part. One of `id` (a file in `content/people`) and `name` says who. */
export const sidecarPerson = z
  .strictObject({
    id: id.optional(),
    name: z.string().min(1).optional(),
    role: role.default('speaker'),
    /** The speaker labels that are this person, as the seed writes them. */
    labels: z.array(z.string().min(1)).default([]),
  })
  .refine((person) => person.id !== undefined || person.name !== undefined, 'say who this is: give a name or an id');

/** What a cataloguer knows about one episode. Every fact wins over what Longhand makes of the seed. */
export const sidecarFacts = z.strictObject({
  title: z.string().min(1).optional(),
  /** The id, title or alias of a show. */
  show: z.string().min(1).optional(),
  date: calendarDate.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a BCP 47 tag, such as en or pt-BR')
    .optional(),
  url: address.optional(),
  media: address.optional(),
  licence: z.string().min(1).optional(),
  summary: z.string().min(1).optional(),
  /** Added to the people that the seed names; whoever is named here again gets this role and these labels. */
  people: z.array(sidecarPerson).optional(),
  /** In place of the chapters that the seed lists or that Longhand finds. */
  chapters: z
    .array(chapter.omit({ from: true }))
    .min(1)
    .optional(),
  /** Misheard words; those of the seed hold in all of its entries, beside an entry's own. */
  corrections: corrections.optional(),
  /** Leave this out of the archive. */
  skip: z.boolean().optional(),
});

/** Facts about one entry of a seed. `id` names its page, once and for all: the part after the show. */
export const sidecarEntry = sidecarFacts.extend({ id: id.optional() });

/** `seeds/<name>.yaml` beside `seeds/<name>.<ext>`: facts about the seed, and about its entries by number. */
export const sidecar = sidecarEntry.extend({ entries: z.record(z.string(), z.unknown()).optional() });

export type SidecarEntry = z.infer<typeof sidecarEntry>;
export type SidecarPerson = z.infer<typeof sidecarPerson>;
