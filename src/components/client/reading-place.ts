const STORE = 'longhand:places';

/** The oldest go first. */
const MOST = 60;

/** Where somebody stopped reading. */
export interface ReadingPlace {
  /** Path of the page. */
  page: string;
  /** Anchor of the passage. */
  id: string;
  /** How far that is, as readers see it: a time or a share. */
  label: string;
}

/** Latest first. */
function read(): ReadingPlace[] {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(thing: unknown): thing is ReadingPlace {
  const place = thing as Partial<ReadingPlace> | null;
  return [place?.page, place?.id, place?.label].every((part) => typeof part === 'string');
}

function write(places: ReadingPlace[]): void {
  try {
    if (places.length === 0) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify(places.slice(0, MOST)));
  } catch {
    // Storage may be forbidden or full: nothing is remembered.
  }
}

export function placeOn(page: string): ReadingPlace | undefined {
  return read().find((place) => place.page === page);
}

export function keepPlace(place: ReadingPlace): void {
  write([place, ...read().filter(({ page }) => page !== place.page)]);
}

export function forgetPlace(page: string): void {
  write(read().filter((place) => place.page !== page));
}

/** How many are remembered. */
export function heldPlaces(): number {
  return read().length;
}

let isForgotten = false;

/** Nothing is remembered any more, and nothing more of the page that is open. */
export function forgetAll(): void {
  isForgotten = true;
  write([]);
}

export function mayKeep(): boolean {
  return !isForgotten;
}
