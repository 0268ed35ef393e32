import { isTranscript, type Body } from '../../transcript/body.ts';
import { slugify } from '../../transcript/slug.ts';
import { words } from '../../transcript/words.ts';
import type { PersonRef, Role } from '../../schemas/episode.ts';
import type { SidecarPerson } from '../../schemas/sidecar.ts';
import { personKey, personNamed, type Catalogue } from '../catalogue.ts';
import { castHints, selfIntroduction, type CastHint } from './cast.ts';
import { firstName, isFullName, lastName, nameSpans } from './names.ts';
import type { ProseSentence } from './prose.ts';

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
  /** Names of the show, which are nobody. */
  showNames: readonly string[];
  catalogue: Catalogue;
  /** A cataloguer's word. */
  stated: readonly SidecarPerson[];
}

/** Labels that stand for a voice and name nobody. */
const ANONYMOUS =
  /^(?:(?:speaker|voice|person|participant|spk|sprecher|sprecherin|locuteur|hablante|male|female|man|woman)[\s_-]*[\dA-Z]{0,3}|unknown.*|voice-?over|narrator|announcer|host|guest|interviewer|interviewee|moderator|audience(?: member)?|all|both|everyone|crosstalk|music|intro|outro|ad|sponsor|clip|question|answer|q|a)$/i;

export function isAnonymous(label: string): boolean {
  return ANONYMOUS.test(label.trim()) || /[/&+]| and /.test(label);
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
  const evidence = gather(input);
  const labels = labelsOf(input.body);
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
    const who = resolveLabel(label, evidence, input);
    if (who) enter(who.id, who.name, roleOf(who.id, evidence, input, label), label);
  }
  for (const { id, name, role } of evidence.members.values()) {
    if (role && !cast.has(id)) enter(id, name, input.hosts.includes(id) ? 'host' : role);
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
  members: Map<string, { id: string; name: string; nicks: Set<string>; role?: CastHint['role']; weight?: CastHint['weight'] }>;
  /** Roles of single names: `Ethan`. */
  single: Map<string, CastHint['role']>;
}

/** Everyone whom the text gives a part, and every full name that stands where only participants stand. */
function gather(input: CastInput): Evidence {
  const { catalogue, prose, opening, headlines } = input;
  const known = new Set([...catalogue.people.values()].flatMap(({ aliases }) => aliases));
  const evidence: Evidence = { members: new Map(), single: new Map() };
  const text = [...prose.map((sentence) => sentence.text), ...opening.map((turn) => turn.text), ...headlines].join('\n');
  const labels = new Set(labelsOf(input.body));
  const hints: CastHint[] = [];
  for (const { text: sentence, worth } of prose) if (worth !== 'promotion') hints.push(...castHints(sentence, known));
  for (const { text: turn } of opening.slice(0, 12)) {
    for (const sentence of turn.split(/(?<=[.!?])\s/)) hints.push(...castHints(sentence, known));
  }
  for (const { speaker, text: turn } of opening) {
    const name = speaker === null ? undefined : selfIntroduction(turn, known);
    if (speaker && name && isFullName(name) && personKey(firstName(name)) === personKey(speaker)) note(name);
  }
  for (const headline of headlines) for (const { name } of nameSpans(headline, known)) if (isPerson(name)) note(name);
  for (const hint of hints) {
    if (isPerson(hint.name)) note(hint.name, hint);
    else if (!hint.name.includes(' ')) evidence.single.set(personKey(hint.name), hint.role);
  }
  if (labels.size > 0 || evidence.single.size > 0) {
    for (const { name, nick } of prose.flatMap((sentence) => nameSpans(sentence.text, known))) {
      if (!isPerson(name)) continue;
      const key = personKey(firstName(name));
      const role = evidence.single.get(key);
      if (role) note(name, { name, role, weight: 'acts', ...(nick ? { nick } : {}) });
      else if ([...labels].some((label) => personKey(label) === key) && occurs(text, firstName(name)) > occurs(text, name)) {
        note(name);
      }
    }
  }
  return evidence;

  function isPerson(name: string): boolean {
    if (personNamed(name, catalogue)) return true;
    if (!isFullName(name) || input.showNames.some((show) => personKey(name).startsWith(personKey(show)))) return false;
    const [first, last] = [firstName(name), lastName(name)];
    return (
      labels.has(name) ||
      labels.has(first) ||
      occurs(text, first) > occurs(text, name) ||
      occurs(text, last) > occurs(text, name) ||
      new RegExp(`${escape(name)}(?: [(“"]|,? (?:[\\p{Lu}]{3}|the |an? )?[^.,;]{0,40}\\b(?:${PERSON_WORD})\\b)`, 'iu').test(text) ||
      new RegExp(`\\b(?:${PERSON_WORD})s?,? ${escape(name)}`, 'iu').test(text)
    );
  }

  function note(name: string, hint?: CastHint): void {
    const id = personNamed(name, catalogue) ?? (hint?.nick ? personNamed(hint.nick, catalogue) : undefined) ?? slugify(name);
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

const PERSON_WORD =
  'CEO|CTO|COO|founder|co-?founder|partner|president|chairman|director|head|lead|scientist|researcher|engineer|professor|author|analyst|investor|entrepreneur|writer|journalist|guest|host|SVP|VP';

/** The one person whom a label means, or undefined: never a guess. */
function resolveLabel(label: string, evidence: Evidence, input: CastInput): { id: string; name: string } | undefined {
  const { catalogue, hosts } = input;
  const exact = personNamed(label, catalogue);
  if (exact) return { id: exact, name: catalogue.people.get(exact)?.name ?? label };
  const key = personKey(label);
  if (isFullName(label) && words(label).length >= 2) {
    const member = [...evidence.members.values()].find(({ name }) => personKey(name) === key);
    return { id: member?.id ?? slugify(label), name: member?.name ?? label };
  }
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
  for (const { id, name, nicks } of evidence.members.values()) {
    consider(id, [name, ...nicks, ...(catalogue.people.get(id)?.aliases ?? [])]);
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

function occurs(text: string, name: string): number {
  return text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`, 'gu'))?.length ?? 0;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
