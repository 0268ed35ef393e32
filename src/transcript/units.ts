/** Grows as texts need it, and is never given back: one for the whole run. */
let scratch = Buffer.alloc(1 << 17);
let view = viewOf(scratch);

const IS_SWAPPED = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/**
 * The UTF-16 units of a text and a zero; what follows is of no meaning, and all of it is until the next call only. Loops run through them
 * three times as fast as through a string, which is asked at each sign how it is stored.
 */
export function unitsOf(text: string): Uint16Array {
  if (2 * text.length + 2 > scratch.length) {
    scratch = Buffer.alloc(4 * text.length);
    view = viewOf(scratch);
  }
  scratch.write(text, 0, 'utf16le');
  if (IS_SWAPPED) scratch.subarray(0, 2 * text.length).swap16();
  view[text.length] = 0;
  return view;
}

function viewOf({ buffer, byteOffset, length }: Buffer): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length >> 1);
}
