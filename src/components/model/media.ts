/** A recording as the page can offer it: played here, or a link to where it is. */
export type Media =
  | { kind: 'audio' | 'video'; url: string; origin: string }
  | {
      kind: 'link';
      url: string;
      /** Of whom the reader is told before leaving: `youtube.com`. */
      host: string;
      /** The address of a moment, with `{seconds}` for it; absent where the host has no such addresses. */
      moment?: string;
    };

const AUDIO = /\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac|weba)$/i;
const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;

/** What a `media` address leads to, told from the address alone: nothing is asked of anyone. */
export function mediaOf(address: string | undefined): Media | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (AUDIO.test(url.pathname)) return { kind: 'audio', url: url.href, origin: url.origin };
  if (VIDEO.test(url.pathname)) return { kind: 'video', url: url.href, origin: url.origin };
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  const moment = momentOf(url, host);
  return { kind: 'link', url: url.href, host, ...(moment === undefined ? {} : { moment }) };
}

/** An episode's address counts as its recording where it is a page of a video host. */
export function isVideoPage(address: string): boolean {
  const media = mediaOf(address);
  return media?.kind === 'link' && media.moment !== undefined;
}

function momentOf(url: URL, host: string): string | undefined {
  const isYouTube =
    (/^(?:youtube\.com|youtube-nocookie\.com|music\.youtube\.com)$/.test(host) &&
      /^\/(?:watch|live\/|embed\/|shorts\/)/.test(url.pathname)) ||
    (host === 'youtu.be' && url.pathname.length > 1);
  const at = new URL(url);
  if (isYouTube) {
    at.searchParams.delete('start');
    at.searchParams.set('t', 'SECONDS');
    at.hash = '';
    return at.href.replace('t=SECONDS', 't={seconds}s');
  }
  if (host === 'vimeo.com' && /^\/\d+/.test(url.pathname)) {
    at.hash = 't=SECONDS';
    return at.href.replace('SECONDS', '{seconds}s');
  }
  return undefined;
}
