export { prose } from './prose.ts';
export { reader } from './reader.ts';
export { search } from './search.ts';
export { site } from './site.ts';
export { subjects } from './subjects.ts';
