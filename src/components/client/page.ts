import { startCorrections } from './corrections.ts';
import { startHelp } from './help.ts';
import { startKeys } from './keys.ts';
import { layOutWhenIdle } from './lay-out.ts';
import { startPresentChapter } from './present-chapter.ts';
import { startThemeSwitch } from './theme-switch.ts';

const button = document.querySelector<HTMLButtonElement>('button.theme');
if (button) startThemeSwitch(button);
startPresentChapter();
startCorrections();
layOutWhenIdle();
startKeys();
const help = document.querySelector<HTMLDialogElement>('dialog[data-help]');
if (help) startHelp(help);

// A small list of contents closes when a chapter was chosen from it.
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-contents]')) {
  details.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) details.open = false;
  });
}
