const TOKEN =
  /<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?xml[^?]*\?>|<!DOCTYPE html>|[^<&]+|&(?:amp|lt|gt|quot|apos);/gy;

/** What keeps a text from being well-formed XML of the kind that we write, or undefined; all its ids go to `ids`. */
export function flawOf(xml: string, ids: string[] = []): string | undefined {
  const open: string[] = [];
  let at = 0;
  for (const { 0: whole, 1: slash, 2: name, 3: attributes = '', 4: isEmpty, index } of xml.matchAll(TOKEN)) {
    if (index !== at) break;
    at += whole.length;
    if (name === undefined) {
      if (open.length === 0 && /^[^<]/.test(whole) && whole.trim() !== '') return `text outside of the root: ${whole}`;
    } else if (slash) {
      const expected = open.pop();
      if (expected !== name) return `</${name}> closes <${expected ?? 'nothing'}>`;
    } else {
      const names = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
      if (new Set(names.map(([, key]) => key)).size < names.length) return `an attribute twice in ${whole}`;
      if (names.some(([, , value = '']) => /&(?!(?:amp|lt|gt|quot|apos);)/.test(value))) return `bare & in ${whole}`;
      for (const [, key, value = ''] of names) if (key === 'id') ids.push(value);
      if (!isEmpty) open.push(name);
    }
  }
  if (at !== xml.length) return `cannot read on at: ${xml.slice(at, at + 60)}`;
  if (open.length > 0) return `<${open.at(-1) ?? ''}> is never closed`;
  return undefined;
}
