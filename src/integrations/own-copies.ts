import type { AstroIntegration } from 'astro';

const OWN = /\?own-\w+$/;

/** What Vite puts around an import that is decided while the program runs. */
const HELPER = '\0vite/preload-helper.js';

/**
 * A script that is asked for as `start.ts?own-name` is bundled with copies of its own of all that it imports: it comes in
 * one answer, and not in a chain of them.
 *
 * @param inlined  What the code holds that stands in its page itself.
 */
export default function ownCopies(inlined: string): AstroIntegration {
  return {
    name: 'longhand-own-copies',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: { assetsInlineLimit: (_path, content) => content.includes(inlined) },
            plugins: [
              {
                name: 'longhand-own-copies',
                enforce: 'pre',
                async resolveId(source, importer, options) {
                  const own = OWN.exec(importer ?? '')?.[0];
                  if (own === undefined || importer === undefined) return null;
                  if (source === HELPER) return HELPER + own;
                  const from = importer.slice(0, -own.length);
                  const found = await this.resolve(source, from, { ...options, skipSelf: true });
                  return !found || found.external || /[\0?]/.test(found.id) ? found : { ...found, id: found.id + own };
                },
                async load(id) {
                  return id.startsWith(`${HELPER}?own-`) ? (await this.load({ id: HELPER })).code : null;
                },
              },
            ],
          },
        });
      },
    },
  };
}
