/** While the site is edited, search reads the last build: how old that is, in words. Nothing on a built site. */
export async function ageOfIndex(base: string, now = Date.now()): Promise<string | undefined> {
  if (!import.meta.env.DEV) return undefined;
  const response = await fetch(`${base}pagefind/age.json`).catch(() => undefined);
  if (!response?.ok) return 'There is no index yet: run npm run build.';
  const { built } = (await response.json()) as { built: string };
  return `Search reads the last build, made ${inWords(now - Date.parse(built))} ago.`;
}

export function inWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  if (minutes < 1) return 'a moment';
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 2880
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1440), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
