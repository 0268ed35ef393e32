import { expect, test } from 'vitest';
import { nearNames, type Name } from '../../../src/components/client/near-names.ts';

const names: Name[] = [
  ['/episodes/harbour-talks/tide-clocks/', 'Tomas Lindqvist on mending tide clocks'],
  ['/people/tomas-lindqvist/', 'Tomas Lindqvist'],
  ['/topics/lighthouses/', 'Lighthouses'],
  ['/shows/night-desk/', 'The Night Desk'],
];
const near = (address: string) => nearNames(address, names).map(([path]) => path);

test('an address that is nearly right leads to what was meant', () => {
  expect(near('people/tomas-lindquist/')[0]).toBe('/people/tomas-lindqvist/');
  expect(near('topics/lighthouse')).toEqual(['/topics/lighthouses/']);
  expect(near('episodes/tide-clocks.html')[0]).toBe('/episodes/harbour-talks/tide-clocks/');
  expect(near('no/such/lighthuoses-lightouses')).toEqual(['/topics/lighthouses/']);
  expect(near('shows/nightdesk/night-desk/')).toContain('/shows/night-desk/');
});

test('an address that says nothing of what is here leads nowhere', () => {
  expect(near('')).toEqual([]);
  expect(near('wp-login.php')).toEqual([]);
  expect(near('%E0%A4%A/../..')).toEqual([]);
});
