/**
 * Words that carry the grammar of a question and not its subject. In a long unquoted query they cost most of the bytes and
 * decide nothing. One list per language; a query is held to be in the language whose list knows most of its words.
 */
const LISTS = {
  en: `a about all also am an and any are as at be because been being but by can could did do does doing for from get got had
    has have having he her here him his how i if in into is it its just like many me more most much my need needs no nor not of on one or other
    our out over say says said she should so some such than that the their them then there these they thing think this those
    to too up us very was we were what when where which while who whom why will with would you your`,
  de: `aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den denn der des die dies diese dieser
    dieses doch durch ein eine einem einen einer eines er es für hat haben hatte hier ich ihr ihre im in ist ja kann kein
    keine können man mehr mit muss nach nicht noch nur ob oder schon sein sich sie sind so über um und uns von vor war was
    wenn wer werden wie wir wird wo zu zum zur`,
};

const SETS = Object.values(LISTS).map(
  (list) => new Set(list.split(/\s+/).map((word) => word.normalize('NFKD').replace(/\p{M}/gu, ''))),
);

/** The words of a query (normalized) without its stop words; all of them when nothing would be left. */
export function contentWords(words: readonly string[]): string[] {
  const counts = SETS.map((set) => words.filter((word) => set.has(word)).length);
  const list = SETS[counts.indexOf(Math.max(...counts))]!;
  const kept = words.filter((word) => !list.has(word));
  return kept.length > 0 ? kept : [...words];
}
