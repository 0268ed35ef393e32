import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { interfaceLanguage } from '../strings/index.ts';

/** The module that code asks for words in the archive's language. */
const CHOSEN = fileURLToPath(new URL('../strings/chosen.ts', import.meta.url)).replaceAll('\\', '/');

/** Bundles the words of one language: `language` is the archive's (BCP 47). */
export default function strings(language: string): AstroIntegration {
  return {
    name: 'longhand-strings',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const code = `export * from './${interfaceLanguage(language)}/index.ts';`;
        const load = (id: string): string | undefined => (id.replace(/\?.*$/, '') === CHOSEN ? code : undefined);
        updateConfig({ vite: { plugins: [{ name: 'longhand-strings', enforce: 'pre', load }] } });
      },
    },
  };
}
