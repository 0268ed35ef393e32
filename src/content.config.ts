import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoader } from './catalogue/loader.ts';
import * as catalogue from './schemas/catalogue.ts';
import { episode } from './schemas/episode.ts';

const file = z.string();
const prose = z.string();

/** Bodies of episodes stay in their files: of each, the store holds the digest and the figures. */
const episodes = defineCollection({
  loader: contentLoader('episodes'),
  schema: z.strictObject({
    file,
    data: episode,
    body: z.string(),
    words: z.number(),
    spokenWords: z.number(),
    lastTime: z.number().optional(),
    corrections: z.array(z.number()).optional(),
  }),
});

const archive = defineCollection({
  loader: contentLoader('archive'),
  schema: z.strictObject({ config: catalogue.archive }),
});

const shows = defineCollection({
  loader: contentLoader('shows'),
  schema: z.strictObject({ file, prose, data: catalogue.show }),
});

const people = defineCollection({
  loader: contentLoader('people'),
  schema: z.strictObject({ file, prose, data: catalogue.person }),
});

const topics = defineCollection({
  loader: contentLoader('topics'),
  schema: z.strictObject({ file, prose, data: catalogue.topic }),
});

export const collections = { archive, episodes, shows, people, topics };
