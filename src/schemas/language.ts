import { z } from 'zod';

/** The language of a text or of the whole archive: `en`, `pt-BR`. */
export const languageTag = z.string().refine(isLanguageTag, 'a language is a BCP 47 tag, such as en or pt-BR');

function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
