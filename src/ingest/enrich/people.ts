import { isTranscript, type Body } from '../../transcript/body.ts';
import { namesNobody } from '../../transcript/labels.ts';
import { slugify } from '../../transcript/slug.ts';
import type { PersonRef, Role } from '../../schemas/episode.ts';
import type { SidecarPerson } from '../../schemas/sidecar.ts';
import { personKey, personNamed, type Catalogue } from '../catalogue.ts';
import type { CastHint } from './cast.ts';
import { firstName, isFullName, lastName, nameInLabel } from './names.ts';
import type { ProseSentence } from './prose.ts';
import { Witness, type TextWitness } from './witness.ts';

/** Somebody who takes part, with the name to show and to file. */
export interface CastMember extends PersonRef {
  name: string;
}

export interface CastInput {
  /** Title as far as known, chapter titles and headings: places where a full name means a participant. */
  headlines: readonly string[];
  prose: readonly ProseSentence[];
  opening: readonly { speaker: string | null; text: string }[];
  body: Body;
  kind: 'transcript' | 'notes' | 'article';
  /** Roles that the seed writes beside the labels. */
  labelRoles: ReadonlyMap<string, Role>;
  /** Ids of the show's hosts. */
  hosts: readonly string[];
  /** Names of the show, which are nobody, as are the titles of the catalogue's. */
  showNames: readonly string[];
  catalogue: Catalogue;
  /** A cataloguer's word. */
  stated: readonly SidecarPerson[];
  /** What was found out about the same words before. */
  witness?: Witness;
}

/** True of labels that are no one person: voices without a name, and several names at once. */
export function isAnonymous(label: string): boolean {
  return namesNobody(label) || /[/&+]| and /.test(label);
}

/** The distinct speaker labels of the talk, in order of first appearance. */
export function labelsOf(body: Body): string[] {
  const labels = new Set<string>();
  for (const section of body.sections.filter(isTranscript)) {
    for (const block of section.blocks) if (block.type === 'turn' && block.speaker !== null) labels.add(block.speaker);
  }
  return [...labels];
}

/**
 * Who takes part: speakers whose label can be tied to one person, and people whom the notes name as host or guest. What is
 * not clear stays out: a label that two people could answer to, a voice without a name, a name without a part.
 */
export function findCast(input: CastInput): CastMember[] {
  const { catalogue } = input;
  const labels = labelsOf(input.body);
  const evidence = gather(input, labels);
  const cast = new Map<string, CastMember>();
  const stated = new Map<string, string>();
  for (const person of input.stated) for (const label of person.labels) stated.set(label, idOf(person, catalogue));
  const enter = (id: string, name: string, role: Role, label?: string): void => {
    const present = cast.get(id);
    const kept = present?.labels ?? [];
    const all = label === undefined || kept.includes(label) ? kept : [...kept, label];
    cast.set(id, {
      id,
      name: present?.name ?? name,
      role: present && present.role !== 'speaker' ? present.role : role,
      ...(all.length > 0 ? { labels: all } : {}),
    });
  };

  for (const label of labels) {
    if (stated.has(label) || isAnonymous(label)) continue;
    const who = resolveLabel(label, evidence, input, labels);
    if (who) enter(who.id, who.name, roleOf(who.id, evidence, input, label), label);
  }
  for (const { id, name, role } of evidence.members.values()) {
    if (role && !cast.has(id)) enter(id, name, input.hosts.includes(id) ? 'host' : partOf(id, role, evidence, input));
  }
  for (const person of input.stated) {
    const id = idOf(person, catalogue);
    const present = cast.get(id);
    const all = [...new Set([...(present?.labels ?? []), ...person.labels])];
    const name = catalogue.people.get(id)?.name ?? person.name ?? present?.name ?? id;
    cast.set(id, { id, name, role: person.role, ...(all.length > 0 ? { labels: all } : {}) });
  }
  return settle([...cast.values()], labels);
}

interface Evidence {
  /** Full names that occur, by id. */
  members: Map<
    string,
    { id: string; name: string; nicks: Set<string>; role?: CastHint['role']; weight?: CastHint['weight'] }
  >;
  /** Roles of single names: `Ada`. */
  single: Map<string, CastHint['role']>;
}

const knownSets = new WeakMap<Catalogue['people'], ReadonlySet<string>>();

/** Every name and alias of the catalogue. */
function knownNames({ people }: Catalogue): ReadonlySet<string> {
  let known = knownSets.get(people);
  if (!known)
    knownSets.set(people, (known = new Set([...people.values()].flatMap(({ name, aliases }) => [name, ...aliases]))));
  return known;
}

/** Who takes part is said early; an article of book length is not searched to its end. */
const MOST_SENTENCES = 600;

/** Everyone whom the text gives a part, and every full name that stands where only participants stand. */
function gather(input: CastInput, voices: readonly string[]): Evidence {
  const { catalogue, opening, headlines } = input;
  const prose = input.prose.slice(0, MOST_SENTENCES);
  const known = knownNames(catalogue);
  const evidence: Evidence = { members: new Map(), single: new Map() };
  const labels = new Set(voices);
  const witness = input.witness ?? new Witness();
  const all = witness.text('all', () =>
    [...prose.map((sentence) => sentence.text), ...opening.map((turn) => turn.text), ...headlines].join('\n'),
  );
  const read = witness.readerOf(all, known);
  const written = prose.map(({ text: sentence }) => read(sentence));
  const telling = written.filter((_, index) => prose[index]?.worth !== 'promotion');

  const mayTakePart = partTest(labels, catalogue);
  const heard = opening.slice(0, 12).map(({ text: turn }) => witness.spoken(turn));
  const hintsIn = (sentence: string): CastHint[] => read(sentence).hints(known);
  const asked = heard.flatMap((sentences) => sentences.flatMap(hintsIn)).filter(mayTakePart);
  const hints = telling.flatMap((sentence) => sentence.hints(known));
  const hinted = new Set([...hints, ...asked].filter(({ role }) => role === 'guest').map(({ name }) => name));
  const isPerson = personTest(all, labels, hinted, input);
  hints.push(...telling.slice(0, 2).flatMap((sentence) => sentence.portrayed));
  telling.forEach((sentence, index) => {
    if (!sentence.pointsBack) return;
    const before = telling.slice(Math.max(0, index - 4), index).reverse();
    const meant = before.map((each) => each.subjects.filter(({ name }) => isPerson(name)));
    hints.push(...(meant.find((list) => list.length > 0) ?? []));
  });
  for (const [index, { speaker, text: turn }] of opening.slice(0, 12).entries()) {
    const said = (heard[index] ?? []).flatMap(hintsIn).filter(mayTakePart);
    hints.push(...said);
    if (speaker === null || isAnonymous(speaker)) continue;
    // Whoever says who is there today, or bids welcome, is at home.
    const isHost =
      said.some(({ name, role }) => role === 'guest' && isOther(name, speaker)) ||
      /\bwelcome\b.{0,30}\bto\b/iu.test(turn);
    if (isHost) hints.push({ name: speaker, role: 'host', weight: 'acts' });
  }
  for (const { speaker, text: turn } of opening) {
    const name = speaker === null ? undefined : read(turn).introduction;
    if (speaker && name && isFullName(name) && personKey(firstName(name)) === personKey(speaker)) note(name);
  }
  const inHeadlines = headlines.flatMap((headline) => read(headline).names.map(({ name }) => name)).filter(isPerson);
  for (const name of inHeadlines) note(name);
  for (const hint of hints) {
    if (isPerson(hint.name)) note(hint.name, hint);
    else if (!hint.name.includes(' ')) evidence.single.set(personKey(hint.name), hint.role);
  }
  const isWritten = (name: string): boolean => {
    // What a name is found without stands after its first word.
    const [head = ''] = /^\S*/.exec(name) ?? [];
    return written.some(
      (sentence) => sentence.text.includes(head) && sentence.names.some((each) => each.name === name),
    );
  };
  const calls = new Set([...labels].map(personKey));
  const notes = witness.text('notes', () => telling.map((sentence) => sentence.text).join('\n'));
  // `Ada also shares …`: notes are on first-name terms with those who take part, not with those they merely mention.
  const isFamiliar = (name: string): boolean =>
    calls.has(personKey(firstName(name))) && notes.count(firstName(name)) > notes.count(name);
  const named = evidence.single.size > 0 || calls.size > 0 ? written.flatMap(({ names }) => names) : [];
  for (const { name, nick } of named) {
    const role = evidence.single.get(personKey(firstName(name)));
    // Whether somebody is a person is asked last, because it takes a look at all of the text.
    if (!role && ![name, ...namesOf(name, catalogue)].some(isFamiliar)) continue;
    if (isPerson(name)) note(name, role && { name, role, weight: 'acts', ...(nick ? { nick } : {}) });
  }
  for (const [id, { name }] of evidence.members) {
    // A title in capitals runs on: `Ada Byron Facts` is no second Ada Byron.
    const isRunOn = [...evidence.members.values()].some(
      (other) => other.id !== id && name.startsWith(`${other.name} `),
    );
    const isHeadline =
      inHeadlines.includes(name) &&
      input.headlines[0]?.includes(name) !== true &&
      !catalogue.people.has(id) &&
      !labels.has(name) &&
      !isWritten(name);
    if (isRunOn || isHeadline) evidence.members.delete(id);
  }
  return evidence;

  function note(name: string, hint?: CastHint): void {
    const id =
      personNamed(name, catalogue) ?? (hint?.nick ? personNamed(hint.nick, catalogue) : undefined) ?? slugify(name);
    if (id === '') return;
    const shown = catalogue.people.get(id)?.name ?? name;
    const entry = evidence.members.get(id) ?? { id, name: shown, nicks: new Set<string>() };
    if (hint?.nick) entry.nicks.add(hint.nick);
    if (hint && (!entry.role || (hint.weight === 'says' && entry.weight === 'acts'))) {
      entry.role = hint.role;
      entry.weight = hint.weight;
    }
    evidence.members.set(id, entry);
  }
}

/**
 * Where every voice has a full name, whoever is spoken of and has none of the voices does not take part: what sounds like
 * an introduction is talk about somebody, or about no person at all.
 */
function partTest(labels: ReadonlySet<string>, catalogue: Catalogue): (hint: CastHint) => boolean {
  const voices = [...labels].filter((label) => !SOUND.test(label));
  if (voices.length === 0 || voices.some((label) => !label.includes(' ') || isAnonymous(label))) return () => true;
  const calls = new Set(
    voices.flatMap((label) =>
      [label, ...namesOf(label, catalogue)].flatMap((name) => [name, firstName(name), lastName(name)].map(personKey)),
    ),
  );
  return ({ name, nick = '' }) =>
    [name, nick, firstName(name), ...namesOf(name, catalogue)].some((each) => calls.has(personKey(each)));
}

/** Labels of what is heard besides talk. */
const SOUND = /^(?:break|jingle|music|intro|outro|sponsor|ad|clip|all|both|everyone|group|crosstalk)s?\b/iu;

function isOther(name: string, speaker: string): boolean {
  return ![name, firstName(name)].some((each) =>
    [speaker, firstName(speaker)].map(personKey).includes(personKey(each)),
  );
}

/** The name and aliases that the catalogue has for somebody. */
function namesOf(name: string, catalogue: Catalogue): string[] {
  const data = catalogue.people.get(personNamed(name, catalogue) ?? '');
  return data ? [data.name, ...data.aliases] : [];
}

/** Names of shows as they are looked for in names of people. */
class ShowNames {
  /** By their first sign. */
  readonly #heads = new Map<string, string[]>();
  readonly #tails = new Set<string>();

  constructor(names: readonly string[]) {
    for (const key of new Set(names.map(personKey))) {
      if (key === '') continue;
      const head = key.charAt(0);
      this.#heads.set(head, [...(this.#heads.get(head) ?? []), key]);
      for (let at = key.indexOf('-'); at >= 0; at = key.indexOf('-', at + 1)) this.#tails.add(key.slice(at + 1));
    }
  }

  /** Whether a name begins with that of a show, or is its end. */
  touch(key: string): boolean {
    return this.#tails.has(key) || (this.#heads.get(key.charAt(0)) ?? []).some((show) => key.startsWith(show));
  }
}

const showNames = new WeakMap<Catalogue['shows'], ShowNames>();

/** The titles of the catalogue's shows. */
function titlesOf({ shows }: Catalogue): ShowNames {
  let names = showNames.get(shows);
  if (!names) showNames.set(shows, (names = new ShowNames([...shows.values()].map(({ title }) => title))));
  return names;
}

/** Tells persons from other runs of capitals by how the text speaks of them. Answers are remembered. */
function personTest(
  text: TextWitness,
  labels: ReadonlySet<string>,
  hinted: ReadonlySet<string>,
  input: CastInput,
): (name: string) => boolean {
  const shows = [new ShowNames(input.showNames), titlesOf(input.catalogue)];
  const answers = new Map<string, boolean>();
  const test = (name: string): boolean => {
    if (personNamed(name, input.catalogue)) return true;
    if (!isFullName(name)) return false;
    const key = personKey(name);
    if (shows.some((names) => names.touch(key))) return false;
    if (labels.has(name) || labels.has(firstName(name)) || text.recurs(name)) return true;
    return (hinted.has(name) && !text.hasSmall(name)) || text.isTold(name);
  };
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) answers.set(name, (answer = test(name)));
    return answer;
  };
}

/** The one person whom a label means, or undefined: never a guess. */
function resolveLabel(
  label: string,
  evidence: Evidence,
  input: CastInput,
  labels: readonly string[],
): { id: string; name: string } | undefined {
  const { catalogue, hosts } = input;
  const exact = personNamed(label, catalogue);
  if (exact) return { id: exact, name: catalogue.people.get(exact)?.name ?? label };
  const key = personKey(label);
  const full = nameInLabel(label);
  if (full !== undefined) {
    if (input.showNames.some((show) => personKey(show) === personKey(full))) return undefined;
    const known = personNamed(full, catalogue);
    const member = [...evidence.members.values()].find(({ name }) => personKey(name) === personKey(full));
    const id = known ?? member?.id ?? slugify(full);
    return { id, name: catalogue.people.get(id)?.name ?? member?.name ?? full };
  }
  if (label.includes(' ')) return undefined;
  const candidates = new Map<string, string>();
  const consider = (id: string, names: readonly string[]): void => {
    const shown = names[0] ?? id;
    if (names.some((name) => [name, firstName(name), lastName(name)].some((part) => personKey(part) === key))) {
      candidates.set(id, shown);
    }
  };
  for (const host of hosts) {
    const person = catalogue.people.get(host);
    if (person) consider(host, [person.name, ...person.aliases]);
  }
  for (const other of labels) {
    const name = nameInLabel(other);
    if (name !== undefined) consider(personNamed(name, catalogue) ?? slugify(name), [name]);
  }
  for (const { id, name, nicks } of evidence.members.values()) {
    consider(id, [name, ...nicks, ...(catalogue.people.get(id)?.aliases ?? [])]);
  }
  if (candidates.size > 1) {
    const cast = [...candidates.keys()].filter(
      (id) => evidence.members.get(id)?.role !== undefined || hosts.includes(id),
    );
    if (cast.length === 1) for (const id of candidates.keys()) if (id !== cast[0]) candidates.delete(id);
  }
  if (candidates.size !== 1) return undefined;
  const [[id, name] = ['', '']] = candidates;
  return id === '' ? undefined : { id, name };
}

function roleOf(id: string, evidence: Evidence, input: CastInput, label: string): Role {
  if (input.hosts.includes(id)) return 'host';
  const written = input.labelRoles.get(label);
  if (written) return written;
  return evidence.members.get(id)?.role ?? evidence.single.get(personKey(label)) ?? 'speaker';
}

/** Whom an article's headline names was asked; in `X sat down with Y` that decides who asked whom. */
function partOf(id: string, role: CastHint['role'], { members }: Evidence, { kind, headlines }: CastInput): Role {
  if (kind !== 'article') return role;
  const headline = headlines[0] ?? '';
  const isHeadlined = (name: string | undefined): boolean => name !== undefined && headline.includes(name);
  if (isHeadlined(members.get(id)?.name)) return 'guest';
  return [...members.values()].some((member) => isHeadlined(member.name) && member.role !== undefined) ? 'host' : role;
}

/** Where hosts are known and everyone else was asked in, a speaker of no stated part among named guests stays a speaker. */
function settle(cast: readonly CastMember[], labels: readonly string[]): CastMember[] {
  const rank = (member: CastMember): number => {
    const first = member.labels?.[0];
    return first === undefined ? labels.length : labels.indexOf(first);
  };
  const order: Record<Role, number> = { host: 0, author: 1, guest: 2, speaker: 3 };
  return cast
    .map((member, index) => ({ member, index }))
    .sort((a, b) => order[a.member.role] - order[b.member.role] || rank(a.member) - rank(b.member) || a.index - b.index)
    .map(({ member }) => member);
}

function idOf(person: SidecarPerson, catalogue: Catalogue): string {
  if (person.id !== undefined) return person.id;
  const name = person.name ?? '';
  return personNamed(name, catalogue) ?? slugify(name);
}
