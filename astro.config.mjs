import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  base: process.env.LONGHAND_BASE ?? '/',
  site: process.env.LONGHAND_SITE,
  outDir: process.env.LONGHAND_OUT ?? 'dist',
});
