import { posix } from 'node:path';
import ts from 'typescript';
import { projectFiles, readProjectFile } from './files.ts';

export interface Import {
  from: string;
  line: number;
  /** As written: `../schemas/episode.ts`, `astro:content`; undefined where only the running program knows. */
  specifier: string | undefined;
  /** The project file that a relative specifier means: `src/schemas/episode.ts`. */
  target?: string;
}

/** Every import, re-export and dynamic import of these files and of the code below these folders. */
export function projectImports(places: string[]): Import[] {
  return places
    .flatMap((place) => (/\.\w+$/.test(place) ? [place] : projectFiles(place)))
    .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
    .flatMap(importsOf);
}

function importsOf(file: string): Import[] {
  return scriptsIn(file, readProjectFile(file)).flatMap(({ text, line }) => {
    const source = ts.createSourceFile(`${file}.ts`, text, ts.ScriptTarget.Latest, true);
    const found: Import[] = [];
    const enter = (node: ts.Node, named: ts.Node | undefined): void => {
      const specifier = named !== undefined && ts.isStringLiteralLike(named) ? named.text : undefined;
      const at = line + source.getLineAndCharacterOfPosition(node.getStart()).line;
      const target = specifier?.startsWith('.')
        ? posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))
        : undefined;
      found.push({ from: file, line: at, specifier, ...(target === undefined ? {} : { target }) });
    };
    const walk = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) enter(node, node.moduleSpecifier);
      else if (ts.isExportDeclaration(node) && node.moduleSpecifier) enter(node, node.moduleSpecifier);
      else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) enter(node, node.argument.literal);
      else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        enter(node, node.arguments[0]);
      ts.forEachChild(node, walk);
    };
    walk(source);
    return found;
  });
}

/** The TypeScript in a file: all of it, or an Astro file's front matter and its client scripts. */
function scriptsIn(file: string, text: string): { text: string; line: number }[] {
  if (!file.endsWith('.astro')) return [{ text, line: 1 }];
  const parts = [...text.matchAll(/^---\n([\s\S]*?)\n---$|<script[^>]*>([\s\S]*?)<\/script>/gm)];
  return parts.map((part) => {
    const inner = part[1] ?? part[2] ?? '';
    const before = text.slice(0, part.index + part[0].indexOf(inner));
    return { text: inner, line: before.split('\n').length };
  });
}
