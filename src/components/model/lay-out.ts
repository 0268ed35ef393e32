export interface Box {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

interface Placed extends Point {
  box: Box;
}

/** A turn by the golden angle, which spreads points evenly around a middle. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

const ROUNDS = 300;
const STEP = 6;

/**
 * Sets boxes on a sheet so that those that are linked stand close together and none lies on another. Forces first:
 * everything pushes, links pull. Then each box, the first ones first, takes the free place nearest to where the forces
 * want it. Nothing but sums, products and roots, so that every machine draws the same.
 *
 * @param links Pairs of indexes into `boxes`.
 * @param width Never exceeded where the widest box fits; the height is what it takes.
 * @returns The middles of the boxes, in whole units.
 */
export function layOut(
  boxes: readonly Box[],
  links: readonly (readonly [number, number])[],
  width: number,
  height: number,
): { points: Point[]; height: number } {
  const wanted = fit(balance(boxes.length, links, width, height), width, height);
  const placed: Placed[] = [];
  for (const [index, box] of boxes.entries()) {
    placed.push({ ...freePlace(wanted[index] ?? { x: width / 2, y: height / 2 }, box, placed, width), box });
  }
  const top = Math.min(...placed.map(({ y, box }) => y - box.height / 2));
  const bottom = Math.max(...placed.map(({ y, box }) => y + box.height / 2));
  const points = placed.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y - top) }));
  return { points, height: boxes.length === 0 ? 0 : Math.ceil(bottom - top) };
}

function balance(count: number, links: readonly (readonly [number, number])[], width: number, height: number): Point[] {
  const spread = Math.sqrt((width * height) / Math.max(count, 1));
  const points = start(count, spread);
  for (let round = 0; round < ROUNDS; round += 1) {
    const moves = points.map(({ x, y }): Point => ({
      x: -x * PULL * (height / width),
      y: -y * PULL * (width / height),
    }));
    for (let one = 0; one < count; one += 1) {
      for (let other = 0; other < one; other += 1) push(points, moves, one, other, spread);
    }
    for (const [one, other] of links) pull(points, moves, one, other, spread);
    const most = spread * 0.6 * (1 - round / ROUNDS) + 0.5;
    for (const [index, move] of moves.entries()) {
      const length = Math.sqrt(move.x * move.x + move.y * move.y);
      const part = length > most ? most / length : 1;
      const point = points[index] as Point;
      point.x += move.x * part;
      point.y += move.y * part;
    }
  }
  return points;
}

/** How strongly the middle draws, and how many times their usual distance two points push each other. */
const PULL = 0.12;
const REACH = 3.2;

function start(count: number, spread: number): Point[] {
  let [cos, sin] = [1, 0];
  return Array.from({ length: count }, (_, index) => {
    const radius = spread * Math.sqrt(index + 0.5) * 0.6;
    const point = { x: radius * cos, y: radius * sin };
    [cos, sin] = [cos * TURN.cos - sin * TURN.sin, sin * TURN.cos + cos * TURN.sin];
    return point;
  });
}

function push(points: readonly Point[], moves: readonly Point[], one: number, other: number, spread: number): void {
  const [a, b] = [points[one] as Point, points[other] as Point];
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const square = dx * dx + dy * dy;
  // What is far away pushes no more: else all would flee to the edges.
  if (square > REACH * REACH * spread * spread) return;
  const force = (spread * spread) / Math.max(square, 1);
  move(moves, one, dx * force, dy * force);
  move(moves, other, -dx * force, -dy * force);
}

function pull(points: readonly Point[], moves: readonly Point[], one: number, other: number, spread: number): void {
  const [a, b] = [points[one] as Point, points[other] as Point];
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const force = Math.sqrt(dx * dx + dy * dy) / spread;
  move(moves, one, -dx * force, -dy * force);
  move(moves, other, dx * force, dy * force);
}

function move(moves: readonly Point[], index: number, dx: number, dy: number): void {
  const one = moves[index] as Point;
  one.x += dx;
  one.y += dy;
}

/** Stretches points over the sheet. */
function fit(points: readonly Point[], width: number, height: number): Point[] {
  const scale = (values: number[], size: number) => {
    const low = Math.min(...values);
    const range = Math.max(...values) - low;
    return values.map((value) => (range === 0 ? size / 2 : ((value - low) / range) * size));
  };
  const xs = scale(
    points.map(({ x }) => x),
    width,
  );
  const ys = scale(
    points.map(({ y }) => y),
    height,
  );
  return points.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 }));
}

/** The free place nearest to a wanted one: squares around it are searched from the inside out. */
function freePlace(wanted: Point, box: Box, placed: readonly Placed[], width: number): Point {
  const keep = (x: number) => Math.max(box.width / 2, Math.min(width - box.width / 2, x));
  const middle = { x: keep(wanted.x), y: wanted.y };
  for (let ring = 0; ; ring += 1) {
    let best: (Point & { far: number }) | undefined;
    for (let across = -ring; across <= ring; across += 1) {
      const isEdge = across === -ring || across === ring;
      for (let down = -ring; down <= ring; down += isEdge || ring === 0 ? 1 : 2 * ring) {
        const place = { x: keep(middle.x + across * STEP * 2), y: middle.y + down * STEP };
        const [dx, dy] = [place.x - middle.x, place.y - middle.y];
        const far = dx * dx + dy * dy;
        if ((!best || far < best.far) && placed.every((other) => isApart(place, box, other))) best = { ...place, far };
      }
    }
    if (best) return { x: best.x, y: best.y };
  }
}

function isApart(place: Point, box: Box, other: Placed): boolean {
  return (
    Math.abs(place.x - other.x) >= (box.width + other.box.width) / 2 ||
    Math.abs(place.y - other.y) >= (box.height + other.box.height) / 2
  );
}
