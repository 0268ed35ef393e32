import { z } from 'zod';
import { corrections } from './corrections.ts';
import { id } from './episode.ts';
import { languageTag } from './language.ts';

const link = z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }) });

/** The front matter of `content/shows/<id>.md`; the body is its description. */
export const show = z.strictObject({
  title: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  hosts: z.array(id).default([]),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: languageTag.optional(),
  /** Words that are misheard in its transcripts. */
  corrections: corrections.optional(),
});

/** The front matter of `content/people/<id>.md`; the body says who this is. */
export const person = z.strictObject({
  name: z.string().min(1),
  /** Other names and speaker labels that mean this person wherever they occur. */
  aliases: z.array(z.string().min(1)).default([]),
  links: z.array(link).default([]),
});

export const topicKind = z.enum([
  'company',
  'product',
  'model',
  'person',
  'idea',
  'technology',
  'place',
  'event',
  'work',
  /** Of something that is known by its name alone, as of topics that nobody has looked at yet. */
  'name',
]);

/** The front matter of `content/topics/<id>.md`; the body is its description, one paragraph. */
export const topic = z.strictObject({
  title: z.string().min(1),
  /** Other names of the same thing. A name with a capital in it matches only with that capital; others match any case. */
  aliases: z.array(z.string().min(1)).default([]),
  /** What recognisers make of its names: found like aliases, and shown for what they are. */
  misheard: z.array(z.string().min(1)).default([]),
  /** Names that mean it in one language alone, by language: `{ de: [Halluzination] }`. Found only in episodes in that language. */
  translations: z.record(languageTag, z.array(z.string().min(1))).optional(),
  kind: topicKind,
  /** Phrases that contain a name but mean something else: `go ahead` for Go. */
  not: z.array(z.string().min(1)).default([]),
  broader: z.array(id).default([]),
  related: z.array(id).default([]),
  hidden: z.boolean().default(false),
  /** The topic that this one has become part of: its names count there, and its address leads there. */
  merge: id.optional(),
});

/** `content/archive.yaml`. */
export const archive = z.strictObject({
  title: z.string().min(1),
  tagline: z.string().default(''),
  description: z.string().default(''),
  language: languageTag.default('en'),
  /** Where the site will stand, for feeds, canonical links and the sitemap: `https://archive.example.org`. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** The folder of the site on its host: `/` or `/sub/`. */
  base: z
    .string()
    .regex(/^\/(.*\/)?$/, 'a base path begins and ends with /')
    .default('/'),
  repository: z.url({ protocol: /^https?$/ }).optional(),
  contact: z.string().optional(),
  /**
   * Whether the site shows the topics that the talk suggests: beside the archive's own (`true`), of these only the names
   * that need nobody to vouch for them (`names`), never (`false`); if this is not said, as long as the archive has none of
   * its own.
   */
  suggestTopics: z.union([z.boolean(), z.literal('names')]).optional(),
  links: z.array(link).default([]),
});

export type ShowData = z.infer<typeof show>;
export type PersonData = z.infer<typeof person>;
export type TopicData = z.infer<typeof topic>;
export type ArchiveData = z.infer<typeof archive>;
