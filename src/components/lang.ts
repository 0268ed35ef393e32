import type { ArchiveData } from '../schemas/catalogue.ts';
import { interfaceLanguage } from '../strings/index.ts';
import { directionOf } from '../transcript/script.ts';

/** The language of a page's own words: the archive's where the interface speaks it, with its region; else English. */
export function pageLanguage({ language }: ArchiveData): string {
  const own = interfaceLanguage(language);
  return language.split('-')[0]!.toLowerCase() === own ? language : own;
}

/** What a `lang` attribute must say of a text in this language: nothing where the page says it already. */
export function langOf(config: ArchiveData, language: string): string | undefined {
  return language === pageLanguage(config) ? undefined : language;
}

/** The `dir` attribute beside a `lang`: what a page speaks itself runs from left to right. */
export function dirOf(lang: string | undefined): 'rtl' | undefined {
  return lang !== undefined && directionOf(lang) === 'rtl' ? 'rtl' : undefined;
}
