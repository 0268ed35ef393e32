import pc from 'picocolors';
import { acceptTopics, chosen } from '../src/catalogue/discovery/accept.ts';
import { evidenceFor, type Evidence } from '../src/catalogue/discovery/evidence.ts';
import { suggestTopics } from '../src/catalogue/discovery/suggest.ts';
import { place } from '../src/place.ts';
import { formatTimecode } from '../src/transcript/time.ts';
import { runCommand } from './support/fail.ts';
import { flags, readOptions } from './support/options.ts';

const LISTED = 60;

const options = readOptions({
  command: 'npm run topics --',
  about:
    'Lists the topics that the talk suggests besides those in content/topics, best first, with where and how they are\n' +
    'said. Accepted ones become files there, which are yours to edit.',
  flags: {
    content: flags.content,
    limit: { type: 'string', value: 'N', help: `How many to list (${LISTED}).` },
    accept: { type: 'string', value: 'ID,ID|N', help: 'Write the files of these, or of the best N.' },
    afresh: { type: 'boolean', help: 'Suggest as if content/topics were empty.' },
    json: { type: 'boolean', help: 'Print the list as one JSON array and nothing else.' },
  },
});

// Whoever reads only the head of what is printed, as `head` does, has no fault to be told of.
process.stdout.on('error', () => process.exit());

await runCommand(async () => {
  const limit = options.limit === undefined ? LISTED : Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(`--limit wants a whole number, not “${options.limit}”.`);
  const content = options.content ?? place.content;
  const suggestions = await suggestTopics(content, { afresh: options.afresh === true });
  if (options.accept !== undefined) {
    const written = await acceptTopics(chosen(suggestions, options.accept), content);
    for (const file of written) console.log(`Wrote ${file}`);
    if (written.length === 0) console.log('Nothing to write: those files are there.');
    else
      console.log(pc.dim('They are yours now. “suggestTopics: true” in archive.yaml shows suggestions beside them.'));
    return;
  }
  const evidence = await evidenceFor(suggestions.slice(0, limit));
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(evidence, null, 2)}\n`);
    return;
  }
  if (evidence.length === 0) console.log('The talk suggests no topics besides those that are there.');
  for (const each of evidence) console.log(`${describe(each)}\n`);
  if (suggestions.length > limit) console.log(pc.dim(`${suggestions.length - limit} more: see --limit.`));
});

function describe({ id, title, kind, aliases, mentions, episodes, quotes }: Evidence): string {
  const head = `${pc.bold(title)}  ${pc.dim(`${id} · ${kind}`)}`;
  const times = `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} in ${episodes} ${episodes === 1 ? 'episode' : 'episodes'}`;
  const names = aliases.length > 0 ? `, also as ${aliases.join(', ')}` : '';
  const lines = quotes.map(({ text, speaker, start, place: where }) => {
    const who = [speaker, start === undefined ? undefined : formatTimecode(start)].filter((part) => part !== undefined);
    return `    “${text}”\n    ${pc.dim([...who, where].join(' · '))}`;
  });
  return [head, `  ${times}${names}`, ...lines].join('\n');
}
