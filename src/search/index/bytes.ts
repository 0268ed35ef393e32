/** Bytes that grow as they are written. */
export class ByteWriter {
  private held: Uint8Array;
  length = 0;

  constructor(size = 8) {
    this.held = new Uint8Array(size);
  }

  /** A number of seven bits a byte, the lowest first. */
  number(value: number): void {
    if (this.length + 8 > this.held.length) this.grow(8);
    let rest = value;
    while (rest >= 0x80) {
      this.held[this.length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.held[this.length++] = rest;
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.number(bytes.length);
    this.add(bytes);
  }

  add(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.held.length) this.grow(bytes.length);
    this.held.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.held.subarray(0, this.length);
  }

  private grow(by: number): void {
    const wider = new Uint8Array(Math.max(this.held.length * 2, this.length + by));
    wider.set(this.held);
    this.held = wider;
  }
}
