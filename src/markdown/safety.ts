import type { Options as Schema } from 'rehype-sanitize';

/**
 * All that the body of an episode may become. There is no image, no form, no style and no script in it, and a link leads
 * to the web, to a mailbox or to a place on the site.
 */
export const safeHtml: Schema = {
  tagNames: [
    ...[
      'section',
      'div',
      'details',
      'summary',
      'p',
      'span',
      'a',
      'time',
      'h3',
      'h4',
      'figure',
      'figcaption',
      'blockquote',
      'hr',
      'br',
    ],
    ...['ul', 'ol', 'li', 'strong', 'em', 'ins', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    section: [['className', 'turn'], 'dataVoice'],
    div: [['className', 'chapter-list']],
    details: [['className', 'chapter-list']],
    p: [['className', 'turn-head']],
    span: [['className', 'speaker', 'heard', 'note']],
    ins: [['className', 'correction']],
    a: ['href', ['rel', 'nofollow', 'noopener', 'external'], ['className', 'time', 'inline']],
    time: ['dateTime'],
    figure: [['className', 'quote']],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    '*': ['id', 'lang', 'dir'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  /** Every id is ours: Markdown without HTML cannot set one. */
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
