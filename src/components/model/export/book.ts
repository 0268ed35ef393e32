import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from './xml.ts';

/** A document of a book. */
export interface Chapter {
  /** File name without extension, and its id in the package. */
  name: string;
  title: string;
  /** Of its text (BCP 47). */
  language: string;
  /** XHTML of the body. */
  body: string;
  /** What the table of contents lists under it. */
  places: { title: string; id: string }[];
}

export interface Book {
  /** A URI that nothing else has. */
  identifier: string;
  title: string;
  language: string;
  /** Of the words that are not the text's: the contents, the citation. */
  interfaceLanguage: string;
  /** `2026-03-04`; books carry a time of change, and only the data may set it. */
  modified: string;
  /** Further metadata as XML elements of the package. */
  metadata: string[];
  contentsTitle: string;
  css: string;
  chapters: Chapter[];
}

/** All that a ZIP archive tells of time: the first day that it knows, in whatever zone the machine is. */
const firstDay = (): Date => new Date(1980, 0, 1);

/** A book as an EPUB 3 file; the same book gives the same bytes. */
export function writeBook(book: Book): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    // First and as it is, so that the kind of the file can be read from its head.
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: firstDay() }],
    'META-INF/container.xml': deflated(CONTAINER),
    'EPUB/package.opf': deflated(packageDocument(book)),
    'EPUB/nav.xhtml': deflated(navigation(book)),
    'EPUB/style.css': deflated(book.css),
  };
  for (const chapter of book.chapters) {
    const { title, language, body } = chapter;
    files[`EPUB/${chapter.name}.xhtml`] = deflated(page(title, language, body));
  }
  return new Uint8Array(zipSync(files));
}

function deflated(text: string): [Uint8Array, { level: 6; mtime: Date }] {
  return [strToU8(text), { level: 6, mtime: firstDay() }];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

const CONTAINER = `${XML}
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

function packageDocument({ identifier, title, language, modified, metadata, chapters }: Book): string {
  const items = chapters.map(
    ({ name }) => `    <item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const [first, ...rest] = chapters.map(({ name }) => `    <itemref idref="${name}"/>`);
  return `${XML}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(language)}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${escapeXml(identifier)}</dc:identifier>
    <dc:title>${escapeXml(title)}</dc:title>
    <dc:language>${escapeXml(language)}</dc:language>
    <meta property="dcterms:modified">${modified}T00:00:00Z</meta>
${metadata.map((element) => `    ${element}`).join('\n')}
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityHazard">none</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="css" href="style.css" media-type="text/css"/>
${items.join('\n')}
  </manifest>
  <spine>
${[first, '    <itemref idref="nav"/>', ...rest].join('\n')}
  </spine>
</package>
`;
}

function navigation({ contentsTitle, interfaceLanguage, chapters }: Book): string {
  const link = (file: string, title: string): string => `<a href="${file}">${escapeXml(title)}</a>`;
  const entries = chapters.map(({ name, title, language, places }) => {
    const own = places.map(({ title: text, id }) => `<li>${link(`${name}.xhtml#${id}`, text)}</li>`);
    const inner = own.length > 0 ? `\n<ol>\n${own.join('\n')}\n</ol>\n` : '';
    return `<li lang="${language}" xml:lang="${language}">${link(`${name}.xhtml`, title)}${inner}</li>`;
  });
  const body = `<nav epub:type="toc" role="doc-toc" id="toc">
<h1>${escapeXml(contentsTitle)}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>`;
  return page(contentsTitle, interfaceLanguage, body);
}

function page(title: string, language: string, body: string): string {
  const lang = escapeXml(language);
  return `${XML}
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
