/** Where and how a cue is shown, as the WebVTT standard reads its settings. */
export interface CueSettings {
  vertical: '' | 'rl' | 'lr';
  /** A line number, or a percentage when `snapToLines` is false. */
  line: number | 'auto';
  snapToLines: boolean;
  lineAlign: 'start' | 'center' | 'end';
  /** Percentage. */
  position: number | 'auto';
  positionAlign: 'auto' | 'line-left' | 'center' | 'line-right';
  /** Percentage. */
  size: number;
  align: 'start' | 'center' | 'end' | 'left' | 'right';
  region?: Region;
}

/** A part of the screen that cues can be shown in. */
export interface Region {
  id: string;
  /** Percentage. */
  width: number;
  lines: number;
  /** Percentages, across and down. */
  regionAnchor: [number, number];
  viewportAnchor: [number, number];
  scroll: '' | 'up';
}

/** Reads the settings after a cue's times. What the standard cannot read, it passes over. */
export function readCueSettings(text: string, regions: readonly Region[] = []): CueSettings {
  const settings: CueSettings = {
    vertical: '',
    line: 'auto',
    snapToLines: true,
    lineAlign: 'start',
    position: 'auto',
    positionAlign: 'auto',
    size: 100,
    align: 'center',
  };
  for (const [name, value] of pairs(text)) {
    if (name === 'region') {
      const region = regions.findLast(({ id }) => id === value);
      if (region) settings.region = region;
      else delete settings.region;
    } else if (name === 'vertical' && isOneOf(value, ['rl', 'lr'])) settings.vertical = value;
    else if (name === 'align' && isOneOf(value, ['start', 'center', 'end', 'left', 'right'])) settings.align = value;
    else if (name === 'size') settings.size = percentage(value) ?? settings.size;
    else if (name === 'line') readLine(value, settings);
    else if (name === 'position') readPosition(value, settings);
  }
  if (settings.vertical !== '' || settings.line !== 'auto' || settings.size !== 100) delete settings.region;
  return settings;
}

/** Reads the settings of a REGION block. */
export function readRegion(text: string): Region {
  const region: Region = {
    id: '',
    width: 100,
    lines: 3,
    regionAnchor: [0, 100],
    viewportAnchor: [0, 100],
    scroll: '',
  };
  for (const [name, value] of pairs(text)) {
    if (name === 'id') region.id = value;
    else if (name === 'width') region.width = percentage(value) ?? region.width;
    else if (name === 'lines' && /^\d+$/.test(value)) region.lines = Number(value);
    else if (name === 'regionanchor') region.regionAnchor = anchor(value) ?? region.regionAnchor;
    else if (name === 'viewportanchor') region.viewportAnchor = anchor(value) ?? region.viewportAnchor;
    else if (name === 'scroll' && value === 'up') region.scroll = value;
  }
  return region;
}

/** `name:value`, parted by white space; both sides must be there. */
function pairs(text: string): [string, string][] {
  return text
    .replaceAll('\0', '\ufffd')
    .split(/[ \t\n\f\r]+/)
    .flatMap((token): [string, string][] => {
      const colon = token.indexOf(':');
      return colon <= 0 || colon === token.length - 1 ? [] : [[token.slice(0, colon), token.slice(colon + 1)]];
    });
}

function readLine(value: string, settings: CueSettings): void {
  const [place, align] = halves(value);
  if (align !== undefined && !isOneOf(align, ['start', 'center', 'end'])) return;
  const percent = place.endsWith('%');
  const line = percent ? percentage(place) : /^-?\d+(?:\.\d+)?$/.test(place) ? Number(place) : undefined;
  if (line === undefined || !Number.isFinite(line)) return;
  settings.line = line === 0 ? 0 : line;
  settings.snapToLines = !percent;
  if (align !== undefined) settings.lineAlign = align;
}

function readPosition(value: string, settings: CueSettings): void {
  const [place, align] = halves(value);
  if (align !== undefined && !isOneOf(align, ['line-left', 'center', 'line-right'])) return;
  const position = percentage(place);
  if (position === undefined) return;
  settings.position = position;
  if (align !== undefined) settings.positionAlign = align;
}

function halves(value: string): [string, string | undefined] {
  const comma = value.indexOf(',');
  return comma < 0 ? [value, undefined] : [value.slice(0, comma), value.slice(comma + 1)];
}

function anchor(value: string): [number, number] | undefined {
  const [across, down] = halves(value);
  const pair = [percentage(across), percentage(down ?? '')] as const;
  return pair[0] === undefined || pair[1] === undefined ? undefined : [pair[0], pair[1]];
}

function percentage(value: string): number | undefined {
  if (!/^\d+(?:\.\d+)?%$/.test(value)) return undefined;
  const number = Number(value.slice(0, -1));
  return number <= 100 ? number : undefined;
}

function isOneOf<const T extends string>(value: string, all: readonly T[]): value is T {
  return (all as readonly string[]).includes(value);
}
