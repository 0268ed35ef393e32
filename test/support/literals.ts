import ts from 'typescript';
import { projectFiles, readProjectFile } from './files.ts';

/** What the string literals and templates below a folder of the project say; no keys and no module names. */
export function literalsIn(folder: string): string[] {
  return projectFiles(folder).flatMap((file) => {
    const found: string[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
      if (ts.isPropertyAssignment(node)) {
        walk(node.initializer);
        return;
      }
      if (ts.isStringLiteralLike(node)) found.push(node.text);
      else if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) found.push(node.text);
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest, true));
    return found;
  });
}

/** The words of texts in lower case, addresses left out. */
export function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap(
    (text) =>
      text
        .replace(/\(\/[^)]*\)/g, '')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
}
