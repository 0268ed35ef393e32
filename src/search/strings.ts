export { search as strings } from '../strings/chosen.ts';
