/** Forms of a noun by the plural categories of its language; `other` stands in for those that are not given. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language writes numbers, dates and lists. Nothing is made before it is asked for: browsers load this too. */
export interface Formats {
  number: (amount: number) => string;
  /** `1,200 words`: the number and the form of the noun that goes with it. */
  count: (amount: number, forms: Forms) => string;
  /** A calendar date, `2026-03-04`, in words. */
  date: (date: string) => string;
  list: { format: (items: readonly string[]) => string };
  /** The name of a language, by its tag. */
  language: (tag: string) => string;
}

export function formats(language: string): Formats {
  const locale = once(() => localeFor(language));
  const numbers = once(() => new Intl.NumberFormat(locale()));
  const plurals = once(() => new Intl.PluralRules(locale()));
  const days = once(
    () => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  const lists = once(() => new Intl.ListFormat(locale(), { type: 'conjunction' }));
  const names = once(() => new Intl.DisplayNames(locale(), { type: 'language' }));
  const number = (amount: number): string => numbers().format(amount);
  return {
    number,
    count: (amount, forms) => `${number(amount)} ${forms[plurals().select(amount)] ?? forms.other}`,
    date: (date) => days().format(new Date(`${date}T00:00:00Z`)),
    list: { format: (items) => lists().format(items) },
    language: (tag) => names().of(tag) ?? tag,
  };
}

/** The archive's own variety of a language (`en-GB` for `en`), where it has one: the build and the page both know it. */
function localeFor(language: string): string {
  const isPage = typeof document !== 'undefined';
  const wanted = isPage ? document.documentElement.lang : (process.env['LONGHAND_LANGUAGE'] ?? '');
  return wanted.split('-')[0] === language ? wanted : language;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
