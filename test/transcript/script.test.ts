import { expect, test } from 'vitest';
import { directionOf, otherScript } from '../../src/transcript/script.ts';

test('text in another script than its surroundings is told, with its language where the script leaves no doubt', () => {
  expect(otherScript('שלום לכולם וברוכים הבאים', 'en')).toBe('he');
  expect(otherScript('مرحبا بكم في البرنامج', 'en')).toBe('und-Arab');
  expect(otherScript('你好，欢迎收听', 'en')).toBe('zh');
  expect(otherScript('こんにちは世界の皆さん', 'en')).toBe('ja');
  expect(otherScript('Welcome, dear listeners', 'ar')).toBe('und-Latn');
});

test('text like its surroundings, a borrowed word and a text without letters are not', () => {
  expect(otherScript('Bonjour à tous', 'en')).toBeUndefined();
  expect(otherScript('The word שלום means peace to many people', 'en')).toBeUndefined();
  expect(otherScript('日本の政治について', 'ja')).toBeUndefined();
  expect(otherScript('日本政治', 'ja')).toBeUndefined();
  expect(otherScript('مرحبا بكم في OpenAI', 'ar')).toBeUndefined();
  expect(otherScript('1 + 1 = 2', 'ar')).toBeUndefined();
});

test('the direction follows the script of a language', () => {
  expect(['ar', 'he', 'fa', 'und-Arab', 'az-Arab'].map(directionOf)).toEqual(Array<string>(5).fill('rtl'));
  expect(['en', 'zh', 'az', 'und-Latn', 'x'].map(directionOf)).toEqual(Array<string>(5).fill('ltr'));
});
