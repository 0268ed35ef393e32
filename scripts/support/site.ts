import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface SiteOptions {
  content?: string | undefined;
  out?: string | undefined;
  base?: string | undefined;
  site?: string | undefined;
}

/** `sub`, `/sub` and `/sub/` all mean `/sub/`. */
export function normalizeBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Tells everything below `src` where this run reads and writes. Options come before the environment. */
export function setPlace({ content, out, base, site }: SiteOptions): void {
  if (content !== undefined) process.env['LONGHAND_CONTENT'] = resolve(content);
  if (out !== undefined) process.env['LONGHAND_OUT'] = resolve(out);
  if (base !== undefined) process.env['LONGHAND_BASE'] = normalizeBase(base);
  if (site !== undefined) process.env['LONGHAND_SITE'] = site;
}

export function outFolder(): string {
  return resolve(process.env['LONGHAND_OUT'] ?? 'dist');
}

/** A built site's folder, or an error that tells how to make one. */
export function assertBuilt(out: string): void {
  if (!existsSync(join(out, 'index.html'))) throw new Error(`${out} holds no site yet. Build one first: npm run build`);
}
