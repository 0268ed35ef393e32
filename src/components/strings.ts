export { site as strings, subjects } from '../strings/chosen.ts';
