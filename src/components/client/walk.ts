import { onKey } from './keys.ts';
import { passagesIn } from './passages.ts';
import { presentPassage } from './present-passage.ts';

/** The passage that keys have gone to, as long as it is in sight; else the one being read. */
let walked: HTMLElement | undefined;

export function currentPassage(article: HTMLElement): HTMLElement | undefined {
  const box = walked?.getBoundingClientRect();
  if (walked && box && box.bottom > 0 && box.top < innerHeight) return walked;
  const passages = passagesIn(article);
  return presentPassage(passages) ?? passages[0];
}

/** `j` and `k` (or `n` and `p`) go from passage to passage, `]` and `[` from chapter to chapter. */
export function startWalk(article: HTMLElement): void {
  const passages = passagesIn(article);
  const headings = [...article.querySelectorAll<HTMLElement>('h2, h3')];
  const byPassage = (by: number) => () => {
    const from = currentPassage(article);
    const isAt = from !== undefined && (from === walked || presentPassage(passages) !== undefined);
    go(passages[isAt ? passages.indexOf(from) + by : 0]);
  };
  const byHeading = (by: number) => () => {
    const from = presentPassage(headings);
    go(headings[(from ? headings.indexOf(from) : -1) + by]);
  };
  for (const key of ['j', 'n']) onKey(key, byPassage(1));
  for (const key of ['k', 'p']) onKey(key, byPassage(-1));
  onKey(']', byHeading(1));
  onKey('[', byHeading(-1));
}

/** The focus goes along, to the passage's own link where it has one, so that Tab goes on from there. */
function go(place: HTMLElement | undefined): void {
  if (!place) return;
  walked = place;
  place.scrollIntoView({ block: 'start', behavior: 'instant' });
  const link = place.querySelector<HTMLElement>(`a.time[href="#${CSS.escape(place.id)}"]`);
  if (!link) place.tabIndex = -1;
  (link ?? place).focus({ preventScroll: true });
}
