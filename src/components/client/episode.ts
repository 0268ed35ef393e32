import type { Citation } from '../model/citation.ts';
import { startHoverButton } from './hover-button.ts';
import { startLinkedRange } from './linked-range.ts';
import { startPassageTools } from './passage-tools.ts';
import { startPlayer } from './player.ts';
import { startReadingShare } from './reading-share.ts';
import { startResume } from './resume.ts';
import { startWalk } from './walk.ts';

const article = document.querySelector<HTMLElement>('article[data-episode]');
const bar = document.querySelector<HTMLElement>('[data-passage-tools]');
const facts = document.querySelector('script[data-citation]')?.textContent;
const player = document.querySelector<HTMLElement>('[data-player]');
const button = document.querySelector<HTMLElement>('[data-passage-button]');

if (article) {
  startLinkedRange(article, document.querySelector<HTMLElement>('[data-range-bar]'));
  startResume(article, document.querySelector<HTMLElement>('[data-resume-bar]'));
  startReadingShare(article);
  startWalk(article);
  if (player) startPlayer(article, player);
  if (bar && facts) {
    const tools = startPassageTools(article, bar, JSON.parse(facts) as Citation);
    if (button) startHoverButton(article, button, tools.open);
  }
}
