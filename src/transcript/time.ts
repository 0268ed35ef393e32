const TIMECODE = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** Seconds of `h:mm:ss`, `mm:ss` or `hh:mm:ss.mmm`; undefined when the text is no time. */
export function parseTimecode(text: string): number | undefined {
  const match = TIMECODE.exec(text.trim());
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction] = match;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return fraction === undefined ? whole : whole + Number(`0.${fraction}`);
}

/** `hh:mm:ss`, rounded down to the second: the form that the episode file uses. */
export function formatTimecode(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** `1:02:03` or `20:34`: the form that readers see. */
export function displayTime(seconds: number): string {
  return formatTimecode(seconds)
    .replace(/^00:0?/, '')
    .replace(/^0(?=\d:)/, '');
}

/** The ISO 8601 duration for a `datetime` attribute: `PT1H2M3S`. */
export function isoDuration(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || whole === 0 ? `${rest}S` : ''}`;
}
