import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/root.ts';
import { jsonSchemas } from '../../src/schemas/json-schema.ts';

const folder = join(root, 'src', 'schemas', 'json');
const schemas = jsonSchemas();

interface Node {
  type?: string;
  properties?: Record<string, Node>;
  additionalProperties?: boolean | Node;
  items?: Node;
  description?: string;
  enum?: string[];
  required?: string[];
}
const parsed = (name: string): Node => JSON.parse(schemas.get(name) ?? '') as Node;

describe('the JSON Schemas for editors', () => {
  // `npx vitest run test/schemas -u` writes them anew.
  test.each([...schemas])('%s is what the code says today', async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(folder, name));
  });

  test('are all that lies there', () => {
    expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
  });

  test('refuse what is misspelt and complete what is not, entries and people too', () => {
    const sidecar = parsed('sidecar.schema.json');
    const entry = sidecar.properties?.['entries']?.additionalProperties as Node;
    for (const node of [sidecar, entry, entry.properties?.['people']?.items]) {
      expect(node?.additionalProperties).toBe(false);
      expect(Object.keys(node?.properties ?? {}).length).toBeGreaterThan(3);
    }
    expect(entry.properties?.['people']?.items?.properties?.['role']?.enum).toContain('guest');
    expect(sidecar.required ?? []).toEqual([]);
    for (const [field, { description }] of Object.entries(sidecar.properties ?? {}))
      expect(description, field).toMatch(/\.$/);
  });

  test('are tied to their files in the editor settings', () => {
    const settings = JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8')) as Record<string, object>;
    for (const path of Object.keys(settings['yaml.schemas'] ?? {}))
      expect(schemas.has(path.split('/').at(-1) ?? '')).toBe(true);
  });
});
