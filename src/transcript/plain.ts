/** A text on one line: white space becomes single spaces, and none is left at the ends. */
export function plain(text: string): string {
  // Nearly every text is so already, and looking costs less than replacing each space by itself.
  return isPlain(text) ? text : text.replace(/\s+/g, ' ').trim();
}

const SPACE = 32;

function isPlain(text: string): boolean {
  let before = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === SPACE ? before === SPACE : isOtherSpace(code)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

/** All that `\s` is, but for the space itself. */
function isOtherSpace(code: number): boolean {
  if (code < 0xa0) return code >= 9 && code <= 13;
  if (code === 0xa0 || code === 0xfeff) return true;
  if (code < 0x1680 || code > 0x3000) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
