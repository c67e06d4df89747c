import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A regular expression of the program, and where it is written or was made. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The regular expressions that are written as such in a source file; `place` is `file:line`. */
export function writtenPatterns(file: string): readonly Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const place = `${relative(root, file)}:${line}`;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
