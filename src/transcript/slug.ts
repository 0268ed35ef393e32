/** A lower-case ASCII name for URLs and files: `Søren's “Model”` gives `sorens-model`. Empty when nothing is left. */
export function slugify(text: string, maxLength = 80): string {
  const slug = /^[A-Za-z0-9 ]*$/.test(text) ? text.toLowerCase().trim().replace(/ +/g, '-') : fold(text);
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-+$/, '');
}

/** Text of any letters and signs as letters, digits and hyphens. */
function fold(text: string): string {
  return text
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/c\+\+/g, 'cpp')
    .replace(/c#/g, 'csharp')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
