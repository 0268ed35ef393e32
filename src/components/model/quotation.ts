import { bibtexEntry } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { cslFile } from './csl-json.ts';

/** Words of an episode and where they stand. */
export interface Quotation {
  /** One text for each speaker's run, in order. */
  runs: { speaker?: string | undefined; text: string }[];
  /** As readers see it: `34:10`. */
  time?: string | undefined;
  /** Absolute, with its anchor. */
  address: string;
}

export type QuotationForm = 'plain' | 'markdown' | 'bibtex' | 'csl';

/** A quotation with its citation, as text to be pasted. */
export function quote(form: QuotationForm, quotation: Quotation, citation: Citation): string {
  switch (form) {
    case 'plain':
      return plainQuote(quotation, citation);
    case 'markdown':
      return markdownQuote(quotation, citation);
    case 'bibtex':
      return bibtexQuote(quotation, citation);
    case 'csl':
      return cslFile({ ...citation.csl, URL: quotation.address, annote: note(quotation, citation) });
  }
}

function plainQuote(quotation: Quotation, citation: Citation): string {
  return `${words(quotation, citation)}\n\n— ${place(quotation)}${citation.plain} ${quotation.address}\n`;
}

/** A quotation block; the words are escaped so that they read as they were said. */
function markdownQuote(quotation: Quotation, { plain }: Citation): string {
  const { runs, address } = quotation;
  const lines = runs.map(({ speaker, text }) =>
    runs.length > 1 && speaker ? `**${escapeMarkdown(speaker)}:** ${escapeMarkdown(text)}` : escapeMarkdown(text),
  );
  const target = address.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const source = `— [${escapeMarkdown(`${place(quotation)}${plain}`)}](${target})`;
  return `${[...lines, source].map((line) => `> ${line}`).join('\n>\n')}\n`;
}

function bibtexQuote(quotation: Quotation, citation: Citation): string {
  const { type, key, fields } = citation.bibtex;
  const own = fields.filter(([name]) => name !== 'url');
  return bibtexEntry(type, key, [...own, ['url', quotation.address], ['annote', note(quotation, citation)]]);
}

/** “What was said”, or with several voices, who said what. */
function words({ runs }: Quotation, { marks: [open, close] }: Citation): string {
  const [only, ...more] = runs;
  if (only && more.length === 0) return `${open}${only.text}${close}`;
  return runs.map(({ speaker, text }) => (speaker ? `${speaker}: ` : '') + open + text + close).join('\n\n');
}

/** `Ada, 34:10. `: who and when, as far as it is known. */
function place({ runs, time }: Quotation): string {
  const parts = [runs.length === 1 ? runs[0]?.speaker : undefined, time].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}. ` : '';
}

function note(quotation: Quotation, citation: Citation): string {
  return `${place(quotation)}${words(quotation, citation).replaceAll('\n\n', ' ')}`;
}

/** Text in which Markdown (CommonMark and GFM) finds no markup, for the inside of a line or its beginning. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(?:[#+\-=](?=[\s#+\-=]|$)|(\d{1,9})([.)])(?=\s|$))/, (whole, number?: string, sign = '') =>
      number === undefined ? `\\${whole}` : `${number}\\${sign}`,
    );
}
