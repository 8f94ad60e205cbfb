import path from 'node:path';
import ts from 'typescript';
import { compilerOptions } from './compiler-options.mjs';
import { filesUnder, isCommand, isOurs, isTest } from './source-tree.mjs';

/** Exports of apps and libs that nothing uses, that only tests use, or functions and constants only their own file uses. */
export function unusedExports(root) {
  const names = filesUnder(root, ['apps', 'libs', 'migrations', 'examples', 'test'], /\.tsx?$/);
  const program = ts.createProgram(
    names.map((name) => path.join(root, name)),
    compilerOptions(root),
  );
  const checker = program.getTypeChecker();
  const sources = names.map((name) => [name, program.getSourceFile(path.join(root, name))]);
  const uses = new Map();
  for (const [name, source] of sources) collectUses(checker, name, source, uses);
  return sources.filter(([name]) => isOurs(name)).flatMap(([name, source]) => judge(checker, root, name, source, uses));
}

const original = (checker, symbol) =>
  symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

function collectUses(checker, name, source, uses) {
  const visit = (node) => {
    // To import or to pass on is not to use.
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isIdentifier(node) && !isDeclaredName(node)) {
      for (const symbol of symbolsAt(checker, node)) {
        if (!uses.has(symbol)) uses.set(symbol, new Set());
        uses.get(symbol).add(name);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const isDeclaredName = (node) =>
  node.parent.name === node && (ts.isDeclarationStatement(node.parent) || ts.isVariableDeclaration(node.parent));

function symbolsAt(checker, node) {
  const { parent } = node;
  const symbols = [checker.getSymbolAtLocation(node)];
  if (ts.isShorthandPropertyAssignment(parent)) symbols.push(checker.getShorthandAssignmentValueSymbol(parent));
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    // A key that is computed names no property.
    const { text } = parent.propertyName ?? parent.name;
    if (text !== undefined) symbols.push(checker.getTypeAtLocation(parent.parent).getProperty(text));
  }
  return symbols.filter(Boolean).map((symbol) => original(checker, symbol));
}

function judge(checker, root, name, source, uses) {
  const moduleSymbol = checker.getSymbolAtLocation(source);
  if (!moduleSymbol) return [];
  const exports = checker.getExportsOfModule(moduleSymbol);
  return exports.flatMap((exported) => {
    if (isCommand(name) && exported.name === 'register') return [];
    const symbol = original(checker, exported);
    const here = symbol.declarations?.some((declaration) => declaration.getSourceFile() === source);
    const why = here ? whyUnused(name, symbol, uses.get(symbol) ?? new Set()) : undefined;
    return why ? [{ what: `${name}#${exported.name}`, why }] : [];
  });
}

function whyUnused(name, symbol, users) {
  const others = [...users].filter((user) => user !== name);
  if (others.some((user) => !isTest(user))) return undefined;
  const own = users.has(name);
  if (!own && others.length === 0) return 'nothing uses it';
  if (!own) return 'only tests use it';
  // A type or a class (an error, a nested DTO) may be exported as part of a signature that others use unnamed.
  const isPartOfSignature = !(symbol.flags & (ts.SymbolFlags.Value & ~ts.SymbolFlags.Class));
  return others.length > 0 || isPartOfSignature ? undefined : 'only its own file uses it: it needs no export';
}
