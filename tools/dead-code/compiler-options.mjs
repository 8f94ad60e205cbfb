import path from 'node:path';
import ts from 'typescript';

/** The compiler options of the root's tsconfig, widened so that the desk's files can be read in the same program. */
export function compilerOptions(root) {
  const file = path.join(root, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root, {}, file);
  return { ...options, jsx: ts.JsxEmit.ReactJSX, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], noEmit: true };
}
