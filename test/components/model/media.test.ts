import { expect, test } from 'vitest';
import { isVideoPage, mediaOf } from '../../../src/components/model/media.ts';

const moment = (address: string) => {
  const media = mediaOf(address);
  return media?.kind === 'link' ? media.moment?.replace('{seconds}', '30') : undefined;
};

test('a file is played, whatever follows its name', () => {
  expect(mediaOf('https://cdn.example.org/a/talk.MP3?key=1')).toEqual({
    kind: 'audio',
    url: 'https://cdn.example.org/a/talk.MP3?key=1',
    origin: 'https://cdn.example.org',
  });
  expect(mediaOf('https://example.org/talk.webm')?.kind).toBe('video');
});

test('a page is a link, with the moment where its host has addresses for that', () => {
  expect(moment('https://www.youtube.com/watch?v=abc&t=5')).toBe('https://www.youtube.com/watch?v=abc&t=30s');
  expect(moment('https://youtu.be/abc')).toBe('https://youtu.be/abc?t=30s');
  expect(moment('https://vimeo.com/123')).toBe('https://vimeo.com/123#t=30s');
  expect(moment('https://example.org/watch?v=abc')).toBeUndefined();
  expect(mediaOf('https://www.example.org/talk')).toMatchObject({ kind: 'link', host: 'example.org' });
});

test('an episode’s page counts as its recording only at a video host', () => {
  expect(isVideoPage('https://www.youtube.com/watch?v=abc')).toBe(true);
  expect(isVideoPage('https://www.youtube.com/@channel')).toBe(false);
  expect(isVideoPage('https://example.org/bread')).toBe(false);
});

test('without an address there is no recording', () => {
  expect(mediaOf(undefined)).toBeUndefined();
});
