import { strings } from '../strings.ts';

/** True for a section that Longhand itself names, such as `Transcript`; all others bear the source's words. */
export function isOurs(title: string): boolean {
  return Object.hasOwn(strings.sectionTitles, title);
}

/** The title of a section as readers see it: ours in the language of the interface. */
export function sectionTitle(title: string): string {
  return isOurs(title) ? strings.sectionTitles[title]! : title;
}
