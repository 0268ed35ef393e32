import { byId } from '../../catalogue/order.ts';
import { companionsIn } from '../../catalogue/together.ts';
import type { Archive, Topic } from '../../catalogue/types.ts';
import { layOut, type Box } from './lay-out.ts';

export interface TopicMap {
  width: number;
  height: number;
  nodes: MapNode[];
  lines: MapLine[];
}

export interface MapNode {
  topic: Topic;
  /** Middle of the name, on its line. */
  x: number;
  y: number;
  /** 1 to 5. */
  size: number;
}

export interface MapLine {
  from: [x: number, y: number];
  to: [x: number, y: number];
  /** 1 to 3: how many passages name both. */
  level: number;
}

/** Topics on a map, and what each of them is named with. */
export interface MapRow {
  topic: Topic;
  together: { topic: Topic; passages: number }[];
}

/** Letters of a size, in the map's units; on a wide screen about as many pixels. */
export const FONT_SIZES = [0, 13, 15, 18, 22, 28];

/** The companions that a line leads to, and those that are told in words. */
const LINES = 2;
const TOLD = 6;

/** The topics that are named most and with others, most first, `most` of them. */
export function mapRows(archive: Archive, most: number): MapRow[] {
  const companions = companionsIn(archive);
  const topics = archive.topics
    .filter((topic) => (companions.get(topic)?.length ?? 0) > 0)
    .sort((a, b) => b.mentions - a.mentions || byId(a, b))
    .slice(0, most);
  const shown = new Set(topics);
  return topics.map((topic) => ({
    topic,
    together: (companions.get(topic) ?? []).filter((other) => shown.has(other.topic)).slice(0, TOLD),
  }));
}

/** A map as wide as is said, in units that the sizes of letters are given in; as high as it becomes. */
export function drawMap(rows: readonly MapRow[], width: number, height: number): TopicMap {
  const index = new Map(rows.map(({ topic }, at) => [topic, at]));
  const largest = Math.sqrt(rows[0]?.topic.mentions ?? 1);
  const sizes = rows.map(({ topic }) => 1 + Math.round((4 * Math.sqrt(topic.mentions)) / largest));
  const small = width < 600;
  const boxes = rows.map(({ topic }, at): Box => {
    const letters = fontSize(sizes[at] ?? 1, small);
    return { width: widthOf(topic.data.title) * letters + 14, height: letters * 1.5 };
  });
  const lines = new Map<string, { from: number; to: number; passages: number }>();
  for (const [from, { together }] of rows.entries()) {
    for (const { topic, passages } of together.slice(0, LINES)) {
      const to = index.get(topic) as number;
      lines.set(`${Math.min(from, to)} ${Math.max(from, to)}`, { from, to, passages });
    }
  }
  const links = [...lines.values()];
  const places = layOut(
    boxes,
    links.map(({ from, to }) => [from, to]),
    width,
    height,
  );
  const at = (node: number): [number, number] => [places.points[node]?.x ?? 0, places.points[node]?.y ?? 0];
  return {
    width,
    height: places.height,
    nodes: rows.map(({ topic }, node) => ({ topic, x: at(node)[0], y: at(node)[1], size: sizes[node] ?? 1 })),
    lines: links.map(({ from, to, passages }) => ({
      from: at(from),
      to: at(to),
      level: passages >= 12 ? 3 : passages >= 5 ? 2 : 1,
    })),
  };
}

/** On a small map no letters are so large that one name fills a line. */
export function fontSize(size: number, small: boolean): number {
  const letters = FONT_SIZES[size] ?? 13;
  return small ? Math.min(letters, 20) : letters;
}

/** About how wide a text is, in widths of its letters' size; rather too wide than too narrow. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\p{Lu}\p{N}mwMW]/u.test(letter)
      ? 0.72
      : /[ijltfr.,'’ -]/u.test(letter)
        ? 0.4
        : /\p{Script=Latin}/u.test(letter)
          ? 0.58
          : 1;
  return width;
}
