import { formats } from '../intl.ts';

const { number } = /* @__PURE__ */ formats('en');

/** What the code in the browser says, beside the search: only this reaches every page, so keep it short. */
export const reader = {
  filter: {
    label: 'Filter this list',
    placeholder: 'Part of a name',
    shown: (shown: number, total: number) => `${number(shown)} of ${number(total)} shown`,
    none: 'Nothing in this list has these letters.',
  },
  notFound: {
    near: 'Pages with a name like that',
  },
};
