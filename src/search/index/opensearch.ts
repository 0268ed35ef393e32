/** An OpenSearch description: what a browser needs to offer the archive as a search engine of its own. */
export interface EngineDescription {
  title: string;
  description: string;
  /** Absolute addresses of the search page and of an icon. */
  searchPage: string;
  icon: string;
  language: string;
}

export function openSearchXml({ title, description, searchPage, icon, language }: EngineDescription): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(Array.from(title).slice(0, SHORT).join(''))}</ShortName>
  <LongName>${escapeXml(Array.from(title).slice(0, LONG).join(''))}</LongName>
  <Description>${escapeXml(description)}</Description>
  <Url type="text/html" method="get" template="${escapeXml(`${searchPage}?q={searchTerms}`)}"/>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>
  <Language>${escapeXml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
}

/** The standard's limits, in characters. */
const SHORT = 16;
const LONG = 48;

function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
