/**
 * What two spellings of one phrase have in common: `Data-Centres` and `data center` both give `data center`.
 *
 * @param tokens Folded, in order.
 */
export function phraseKey(tokens: readonly string[], language: string): string {
  const last = tokens.at(-1) ?? '';
  const head = language === 'en' ? singularOf(last) : last;
  return [...tokens.slice(0, -1), head].map((token) => (language === 'en' ? american(token) : token)).join(' ');
}

/** One of an English plural; what only looks like a plural stays. */
export function singularOf(token: string): string {
  if (token.length < 4 || !token.endsWith('s') || /[^a-z]/.test(token) || /(?:ss|us|is|ics|news|as)$/.test(token))
    return token;
  if (token.length > 4 && token.endsWith('ies')) return `${token.slice(0, -3)}y`;
  return /(?:ss|x|z|ch|sh)es$/.test(token) ? token.slice(0, -2) : token.slice(0, -1);
}

function american(token: string): string {
  if (token.length < 6) return token;
  return token
    .replace(/isation/, 'ization')
    .replace(/(?<=[a-z]{3})is(e|ed|er|ers|ing)$/, (whole, ending: string) => (SISE.test(token) ? `iz${ending}` : whole))
    .replace(/^(.*(?:col|behavi|fav|lab|neighb|hon|harb|flav))our/, '$1or')
    .replace(/^(cent|theat|fib|lit|met)re$/, '$1er')
    .replace(/ogue$/, 'og')
    .replace(/elling$/, 'eling')
    .replace(/elled$/, 'eled');
}

/** Verbs that both shores of the Atlantic know, one with an s, one with a z. */
const SISE = /(?:al|an|at|er|il|im|in|iv|ol|on|or|ys)is(?:e|ed|er|ers|ing)$/;
