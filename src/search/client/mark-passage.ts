import { findPhrase, joinedPairs, likeness, tokenize, type Token } from '../tokens.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';
import { heardTokens, inOrder, tellHeard } from './heard.ts';
import { isEmpty, parseQuery, type Query } from './query.ts';
import { readRespelled, type Respelled } from './spellings.ts';

const PLACE = /^(?:[ct]-\d+|p-[0-9a-f]{6})(?:-\d+)?$/;

/** A passage or a heading of the page: the text nodes that belong to it and to no passage inside it. */
interface Place {
  element: HTMLElement;
  nodes: Text[];
  tokens: Token[];
  /** The same with what was transcribed in place of what is corrected; its tokens stand where the corrections do. */
  heard: Token[];
}

/** What a passage holds of the query: which of its tokens, and how many different words of those asked for. */
interface Match {
  place: Place;
  tokens: Token[];
  words: number;
  /** Where a correction stands that was found by what was transcribed. */
  told?: number[];
}

/**
 * For an address such as `?q=distillation#t-30`: marks the words, brings the passage into view and offers a bar that
 * steps through the page's other hits. The text stays as it is; without this, the page still opens at the passage.
 */
export function markPassage(root: HTMLElement): void {
  const parameters = new URLSearchParams(location.search);
  const query = parseQuery(parameters.get('q') ?? '');
  const respelled = readRespelled(parameters.get('as'));
  if (isEmpty(query)) return;
  const places = placesIn(root);
  const target = places.find(({ element: place }) => place.id === decodeURIComponent(location.hash.slice(1)));
  const at = target ? places.indexOf(target) : -1;

  const matches = places.map((place) => match(place, query, respelled));
  const wanted = Math.max(0, ...matches.map(({ words }) => words));
  const near = (index: number): boolean => at >= 0 && Math.abs(index - at) <= 1;
  const stops: HTMLElement[] = [];
  matches.forEach(({ place, tokens, words, told = [] }, index) => {
    const isFull = wanted > 0 && words === wanted;
    if (isFull || (words > 0 && near(index))) {
      tellHeard(place.nodes, told);
      markTokens(place, tokens);
    }
    if (isFull || (words > 0 && index === at)) stops.push(place.element);
  });
  if (target) bringIntoView(target.element);
  if (stops.length > 0) root.prepend(stepBar(stops, query, target?.element));
}

function placesIn(root: HTMLElement): Place[] {
  const owners = [...root.querySelectorAll<HTMLElement>('[id]')].filter(
    (owner) => (PLACE.test(owner.id) && !owner.matches('a.time')) || /^H[2-6]$/.test(owner.tagName),
  );
  const places = new Map<Element, Place>(
    owners.map((owner) => [owner, { element: owner, nodes: [], tokens: [], heard: [] }]),
  );
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (parent.closest('.turn-head, a.time, button, script, style, .visually-hidden, .heard')) continue;
    let owner: Element | null = parent.closest('[id]');
    while (owner && !places.has(owner)) owner = owner.parentElement?.closest('[id]') ?? null;
    if (owner) places.get(owner)!.nodes.push(node as Text);
  }
  for (const place of places.values()) {
    place.tokens = tokenize(place.nodes.map(({ data }) => data).join(' '));
    place.heard = heardTokens(place.nodes, place.tokens);
  }
  return [...places.values()];
}

/** By what is read, and where something is corrected also by what was transcribed. */
function match(place: Place, query: Query, respelled: Respelled | undefined): Match {
  const read = matchTokens(place, place.tokens, query, respelled);
  if (place.heard.length === 0) return read;
  const heard = matchTokens(place, place.heard, query, respelled);
  const own = new Set(place.tokens);
  const told = heard.tokens.filter(
    (token) =>
      !own.has(token) &&
      !read.tokens.some(({ norm, start, end }) => norm === token.norm && start < token.end && token.start < end),
  );
  return {
    place,
    tokens: inOrder([...read.tokens, ...told]),
    words: Math.max(read.words, heard.words),
    told: told.map(({ start }) => start),
  };
}

function matchTokens(place: Place, tokens: readonly Token[], query: Query, respelled: Respelled | undefined): Match {
  const found = new Set<Token>();
  let words = 0;
  for (const phrase of query.phrases) {
    const starts = findPhrase(tokens, phrase);
    for (const start of starts) for (let k = 0; k < phrase.length; k++) found.add(tokens[start + k]!);
    if (starts.length > 0) words++;
  }
  const phraseTokens = (form: string[]): Token[] =>
    findPhrase(tokens, form).flatMap((start) => tokens.slice(start, start + form.length));
  const spelled = respelled?.forms.flatMap(phraseTokens) ?? [];
  const joints = joinedPairs(query.words);
  for (const word of query.words) {
    const written = joints.filter(({ pair }) => pair.includes(word)).map(({ joint }) => joint);
    const own = tokens.filter(
      ({ norm }) => written.includes(norm) || likeness(norm, word) >= (word.length > 3 ? 0.5 : 0.9),
    );
    if (respelled?.words.includes(word)) own.push(...spelled);
    for (const token of own) found.add(token);
    if (own.length > 0) words++;
  }
  return { place, tokens: tokens.filter((token) => found.has(token)), words };
}

/** Wraps the tokens in `<mark>`, from the last to the first so that earlier places stay true. */
function markTokens({ nodes }: Place, tokens: readonly Token[]): void {
  let end = nodes.reduce((sum, { data }) => sum + data.length + 1, 0);
  const waiting = [...tokens];
  for (const node of [...nodes].reverse()) {
    const start = end - node.data.length - 1;
    while (waiting.length > 0 && waiting.at(-1)!.start >= start) {
      const token = waiting.pop()!;
      const word = node.splitText(token.start - start);
      word.splitText(Math.min(token.end - token.start, word.data.length));
      const mark = element('mark', { class: 'found-word' });
      word.replaceWith(mark);
      mark.append(word);
    }
    end = start;
  }
}

/** The passage, or in a long one its first marked word, unless the reader has already moved on. */
function bringIntoView(place: HTMLElement): void {
  let moved = false;
  const stay = (): void => void (moved = true);
  for (const type of ['wheel', 'touchmove', 'keydown', 'mousedown'])
    addEventListener(type, stay, { once: true, passive: true });
  const show = (): void => {
    if (!moved) comfortably(place);
  };
  show();
  void document.fonts.ready.then(() => requestAnimationFrame(show));
  addEventListener('load', () => requestAnimationFrame(show), { once: true });
}

function comfortably(place: HTMLElement): void {
  place.scrollIntoView({ block: 'start', behavior: 'instant' });
  const mark = place.querySelector('mark.found-word');
  if (mark && mark.getBoundingClientRect().bottom > innerHeight * 0.8)
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** “3 of 14 passages with distillation”, back, on, and an end to it. */
function stepBar(stops: HTMLElement[], query: Query, target: HTMLElement | undefined): HTMLElement {
  let at = target ? stops.indexOf(target) : -1;
  const count = element('span', { class: 'found-count', role: 'status' });
  const button = (label: string, sign: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-label': label, title: label }, sign);
    made.addEventListener('click', act);
    return made;
  };
  const say = (): void => {
    count.textContent = at < 0 ? strings.passages(stops.length) : strings.position(at + 1, stops.length);
  };
  const step = (by: number): void => {
    at = (at + by + stops.length) % stops.length;
    const stop = stops[at]!;
    // Through the address, so that `:target` and a copied link follow; without an entry for Back.
    location.replace(`#${stop.id}`);
    comfortably(stop);
    say();
  };
  const bar = element('div', { class: 'found-bar slip', role: 'group', 'aria-label': strings.bar });
  const words = element('span', { class: 'found-query' }, query.text);
  const buttons =
    stops.length > 1
      ? [button(strings.previous, '↑', () => step(at < 0 ? 0 : -1)), button(strings.next, '↓', () => step(1))]
      : [];
  bar.append(
    words,
    count,
    ...buttons,
    button(strings.clear, '×', () => clear(bar)),
  );
  say();
  return bar;
}

function clear(bar: HTMLElement): void {
  bar.remove();
  for (const mark of document.querySelectorAll('mark.found-word')) {
    const parent = mark.parentNode!;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  const address = new URL(location.href);
  address.searchParams.delete('q');
  address.searchParams.delete('as');
  history.replaceState(null, '', address);
}
