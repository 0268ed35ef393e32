import { startPage } from './page.ts';

const page = document.querySelector<HTMLElement>('.search-live');
if (page) startPage(page);
