/** Little, because readers of books set type and colours by themselves. */
export const BOOK_CSS = `h1, h2, h3, h4 { text-align: left; line-height: 1.25; hyphens: none; }
h3 { margin-top: 2em; }
.facts, .turn-head, .time, figcaption, dt { font-family: sans-serif; font-size: 0.85em; }
.turn-head { margin: 1.4em 0 0; text-indent: 0; page-break-after: avoid; break-after: avoid; }
.turn-head + p { margin-top: 0; }
.speaker { font-weight: bold; }
.time { text-decoration: none; color: inherit; opacity: 0.7; }
.lead { font-size: 1.1em; }
dt { margin-top: 0.8em; font-weight: bold; }
dd { margin: 0; }
blockquote { margin: 1em 1.2em; }
figure { margin: 1em 0; }
table { border-collapse: collapse; }
td, th { padding: 0.2em 0.6em; text-align: left; vertical-align: top; border: 1px solid; }
td.align-right, th.align-right { text-align: right; }
td.align-center, th.align-center { text-align: center; }
nav ol { list-style: none; padding-left: 1em; }
`;
