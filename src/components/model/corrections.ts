import { escapeHtml } from './speakers.ts';

const CORRECTION =
  /<ins class="correction">([^<]*)<span class="heard">([^<]*)<\/span>(?:<span class="note">([^<]*)<\/span>)?<\/ins>/g;

/**
 * Lets every correction in a record's HTML say what was transcribed: beside the word for whoever points at it or comes to
 * it by keyboard, in print, in copies and to screen readers. Its own words are the interface's.
 *
 * @param tell `[transcribed: …]`, of HTML.
 * @param lang The language of `tell`, where the text around is in another.
 */
export function tellCorrections(html: string, tell: (heard: string, note?: string) => string, lang?: string): string {
  const language = lang === undefined ? '' : ` lang="${escapeHtml(lang)}" dir="ltr"`;
  return html.replace(
    CORRECTION,
    (_whole, meant: string, heard: string, note?: string) =>
      `<span class="correction" tabindex="0" data-heard="${heard.replaceAll('"', '&quot;')}"><ins>${meant}</ins><span class="heard"${language}> ${tell(heard, note)}</span></span>`,
  );
}
