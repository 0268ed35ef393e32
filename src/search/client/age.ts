import { FOLDER } from '../format.ts';
import { strings } from '../strings.ts';

/** While the site is edited, search reads the last build: how old that is, in words. Nothing on a built site. */
export async function ageOfIndex(base: string, now = Date.now()): Promise<string | undefined> {
  if (!import.meta.env.DEV) return undefined;
  const response = await fetch(`${base}${FOLDER}/age.json`).catch(() => undefined);
  if (!response?.ok) return strings.noIndex;
  const { built } = (await response.json()) as { built: string };
  return strings.age(inWords(now - Date.parse(built)));
}

export function inWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  if (minutes < 1) return strings.moment;
  if (minutes < 60) return strings.minutes(minutes);
  return minutes < 2880 ? strings.hours(Math.round(minutes / 60)) : strings.days(Math.round(minutes / 1440));
}
