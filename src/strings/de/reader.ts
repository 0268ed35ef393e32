import type * as en from '../en/index.ts';
import { formats } from '../intl.ts';

const { number } = /* @__PURE__ */ formats('de');

export const reader: typeof en.reader = {
  filter: {
    label: 'Diese Liste filtern',
    placeholder: 'Teil eines Namens',
    shown: (shown, total) => `${number(shown)} von ${number(total)} zu sehen`,
    none: 'Nichts in dieser Liste enthält diese Buchstaben.',
  },
  notFound: {
    near: 'Seiten mit ähnlichem Namen',
  },
};
