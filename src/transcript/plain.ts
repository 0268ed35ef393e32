/** A text on one line: white space becomes single spaces, and none is left at the ends. */
export function plain(text: string): string {
  // Nearly every text is so already, and looking costs less than replacing each space by itself.
  return isPlain(text) ? text : text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

const SPACE = 32;

function isPlain(text: string): boolean {
  return (
    text.charCodeAt(0) !== SPACE &&
    text.charCodeAt(text.length - 1) !== SPACE &&
    !text.includes('  ') &&
    !/[^\S ]/.test(text)
  );
}
