/** Facts of one kind on one line, with air around the dots. */
export const facts = (parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join('\u2002·\u2002');
