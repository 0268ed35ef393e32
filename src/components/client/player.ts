import { onKey } from './keys.ts';
import { passageOf, startOf } from './passages.ts';

interface TimedPlace {
  start: number;
  passage: HTMLElement;
}

/**
 * The page's own player and its text go together: a time starts the recording there, the passage that is heard is
 * marked, and the page follows it until the reader scrolls away.
 */
export function startPlayer(article: HTMLElement, player: HTMLElement): void {
  const media = player.querySelector<HTMLMediaElement>('audio, video');
  const follow = player.querySelector<HTMLButtonElement>('[data-follow]');
  if (!media) return;
  const places = timedPlaces(article);
  let present: HTMLElement | undefined;
  let isFollowing = true;

  const setFollowing = (on: boolean) => {
    isFollowing = on;
    follow?.setAttribute('aria-pressed', String(on));
    if (on && present) bringIn(present);
  };
  const play = () => void media.play().catch(() => undefined);

  const update = () => {
    const next = places.findLast(({ start }) => start <= media.currentTime + 0.2)?.passage;
    if (next === present) return;
    present?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    present = next;
    if (next && isFollowing && !media.paused) bringIn(next);
  };
  for (const event of ['timeupdate', 'seeked']) media.addEventListener(event, update);
  media.addEventListener('play', () => {
    player.classList.add('docked');

    if (follow) follow.hidden = false;
    update();
  });
  media.addEventListener('error', () => player.classList.add('failed'), true);

  article.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.time') : null;
    const start = /^#t-(\d+)/.exec(link?.hash ?? '')?.[1];
    if (start === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    media.currentTime = Number(start);
    setFollowing(true);
    play();
  });
  follow?.addEventListener('click', () => setFollowing(!isFollowing));
  const letGo = () => {
    if (isFollowing && !media.paused) setFollowing(false);
  };
  for (const event of ['wheel', 'touchmove']) addEventListener(event, letGo, { passive: true });
  addEventListener('keydown', ({ key }) => {
    if (/^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/.test(key) && document.activeElement !== media) letGo();
  });
  onKey('s', () => {
    if (media.paused) play();
    else media.pause();
  });
}

/** In order of time, whatever their order on the page. */
function timedPlaces(article: HTMLElement): TimedPlace[] {
  return [...article.querySelectorAll<HTMLElement>('[id^="t-"]')]
    .flatMap((place) => {
      const [start, passage] = [startOf(place), passageOf(place)];
      return start === undefined || !passage ? [] : [{ start, passage }];
    })
    .sort((a, b) => a.start - b.start);
}

/** Only where it is out of sight. */
function bringIn(passage: HTMLElement): void {
  const { top } = passage.getBoundingClientRect();
  if (top > innerHeight * 0.1 && top < innerHeight * 0.7) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  passage.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
}
