export { site as strings } from '../strings/chosen.ts';
