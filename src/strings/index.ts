import * as de from './de/index.ts';
import * as en from './en/index.ts';

/** Every word of the interface in one language. */
export type Language = typeof en;

/** The languages that the interface speaks, by tag. A new one is a folder beside these and a line here. */
const languages: Record<string, Language> = { en, de };

/** The language that the interface takes in an archive of this language: its own, or English where there is none yet. */
export function interfaceLanguage(tag: string): string {
  const base = tag.split('-')[0]!.toLowerCase();
  return Object.hasOwn(languages, base) ? base : 'en';
}

export function stringsFor(tag: string): Language {
  return languages[interfaceLanguage(tag)]!;
}
