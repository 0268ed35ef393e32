/** Seconds of `h:mm:ss`, `mm:ss` or `hh:mm:ss.mmm`; undefined when the text is no time. */
export function parseTimecode(text: string): number | undefined {
  let at = 0;
  let digits = 0;
  const number = (): number => {
    let value = 0;
    const from = at;
    for (let code = text.charCodeAt(at); isDigit(code); code = text.charCodeAt(at)) {
      value = value * 10 + code - 48;
      at += 1;
    }
    digits = at - from;
    return value;
  };
  // Most have no white space around them.
  if (!isDigit(text.charCodeAt(0)) || !isDigit(text.charCodeAt(text.length - 1))) text = text.trim();
  const first = number();
  if (digits < 1 || digits > 3 || text.charCodeAt(at) !== COLON) return undefined;
  at += 1;
  const second = number();
  if (digits < 1 || digits > 3) return undefined;
  let whole = first * 60 + second;
  let last = second;
  if (text.charCodeAt(at) === COLON) {
    at += 1;
    last = number();
    if (second > 59) return undefined;
    whole = first * 3600 + second * 60 + last;
  }
  if (digits !== 2 || last > 59) return undefined;
  if (at === text.length) return whole;
  const mark = text.charCodeAt(at);
  if (mark !== 44 && mark !== 46) return undefined;
  const fraction = text.slice(at + 1);
  return /^\d{1,3}$/.test(fraction) ? whole + Number(`0.${fraction}`) : undefined;
}

/** Seconds of the time at which something begins, where it has one. */
export function startSeconds({ start }: { start?: string | undefined }): number | undefined {
  return start === undefined ? undefined : parseTimecode(start);
}

const COLON = 58;

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** `hh:mm:ss`, rounded down to the second: the form that the episode file uses. */
export function formatTimecode(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${twoDigits(Math.floor(whole / 3600))}:${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
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
