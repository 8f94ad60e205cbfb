import { inflateSync } from 'node:zlib';

/** One element of the structure tree, with the text that stands under it itself. */
export interface ReadElement {
  type: string;
  text: string;
  children: ReadElement[];
}

/** What a reader of a PDF of ours sees: a small parser of the objects that pdfkit writes, enough for these files only. */
export interface ReadPdf {
  catalog: string;
  title: string;
  pages: number;
  /** Of each typeface its name, and whether its outlines are in the file. */
  typefaces: { name: string; embedded: boolean }[];
  /** What the file says of itself, as XMP. */
  metadata: string;
  root: ReadElement;
  /** Text that is no content: page numbers, decoration. */
  artifacts: string[];
}

/** What each code of a typeface stands for, by the name that the pages know it by. */
type Typefaces = ReadonlyMap<string, readonly string[]>;

/** A sign that the typeface does not hold has the code 0. */
const NO_SIGN = '\ufffd';

function typefacesOf(objects: Map<string, string>): Typefaces {
  const faces = new Map<string, string[]>();
  for (const body of objects.values())
    for (const [, name = '', font = ''] of (/\/Font <<([\s\S]*?)>>/.exec(body)?.[1] ?? '').matchAll(
      /\/(F\d+) (\d+) 0 R/g,
    )) {
      const meaning = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? '';
      const rows = streamOf(objects.get(meaning) ?? '').matchAll(/^<[0-9a-f]+> <[0-9a-f]+> \[(.*)\]$/gm);
      const texts = [...rows].flatMap(([, row = '']) =>
        [...row.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) => utf16(hex)),
      );
      faces.set(name, [NO_SIGN, ...texts.slice(1)]);
    }
  return faces;
}

const utf16 = (hex: string): string => String.fromCharCode(...hex.split(' ').map((unit) => Number.parseInt(unit, 16)));

const decoded = (hex: string, signs: readonly string[]): string =>
  (hex.match(/.{4}/g) ?? []).map((code) => signs[Number.parseInt(code, 16)] ?? NO_SIGN).join('');

/** Runs on one height are one line; lines are set apart by a space. */
function shown(operators: string, faces: Typefaces): string {
  let text = '';
  let height: string | undefined;
  for (const [, y, face = '', run = ''] of operators.matchAll(/1 0 0 1 \S+ (\S+) Tm\n\/(F\d+) [^[]*\[(.*?)\] TJ/g)) {
    text += height === undefined || height === y ? '' : ' ';
    const hex = [...run.matchAll(/<([0-9a-f]*)>/g)].map((match) => match[1]).join('');
    text += decoded(hex, faces.get(face) ?? []);
    height = y;
  }
  return text;
}

function objectsOf(file: Buffer): Map<string, string> {
  const text = file.toString('latin1');
  return new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
}

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? '';
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

/** Text by `page mcid`, and that of artifacts. */
function contentOf(objects: Map<string, string>, pages: readonly string[]) {
  const marked = new Map<string, string>();
  const artifacts: string[] = [];
  const faces = typefacesOf(objects);
  for (const page of pages) {
    const contents = /\/Contents (\d+) 0 R/.exec(objects.get(page) ?? '')?.[1] ?? '';
    for (const [, tag, properties = '', inside = ''] of streamOf(objects.get(contents) ?? '').matchAll(
      /\/(\w+) <<([\s\S]*?)>> BDC([\s\S]*?)EMC/g,
    )) {
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      if (tag === 'Artifact') artifacts.push(shown(inside, faces));
      else marked.set(`${page} ${mcid}`, shown(inside, faces));
    }
  }
  return { marked, artifacts };
}

function elementOf(id: string, objects: Map<string, string>, marked: ReadonlyMap<string, string>): ReadElement {
  const body = objects.get(id) ?? '';
  const page = /\/Pg (\d+) 0 R\n>>$/.exec(body)?.[1] ?? '';
  const kids = /\/K \[([\s\S]*)\]/.exec(body)?.[1] ?? '';
  const element: ReadElement = { type: /\/S \/(\w+)/.exec(body)?.[1] ?? '', text: '', children: [] };
  const texts: string[] = [];
  for (const kid of kids.matchAll(/<<[\s\S]*?\/Pg (\d+) 0 R\n\/MCID (\d+)[\s\S]*?>>|(\d+) 0 R|(\d+)/g)) {
    const [, otherPage, otherMcid, child, mcid] = kid;
    if (child) element.children.push(elementOf(child, objects, marked));
    else texts.push(marked.get(`${otherPage ?? page} ${otherMcid ?? mcid}`) ?? '?');
  }
  return { ...element, text: texts.join(' ') };
}

/** Throws where the file has no structure tree. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = objectsOf(file);
  const all = [...objects];
  const found = (sign: RegExp) => all.find(([, body]) => sign.test(body))?.[1] ?? '';
  const pages = [...found(/\/Type \/Pages/).matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
  const { marked, artifacts } = contentOf(objects, pages);
  const rootId = /\/K \[(\d+) 0 R\]/.exec(found(/\/Type \/StructTreeRoot/))?.[1];
  if (!rootId) throw new Error('no structure tree');
  return {
    catalog: found(/\/Type \/Catalog/),
    title: objects.get(/\/Title (\d+) 0 R/.exec(found(/\/CreationDate/))?.[1] ?? '') ?? '',
    pages: pages.length,
    typefaces: all.flatMap(([, body]) => {
      const name = /\/Type \/Font\n[\s\S]*\/BaseFont \/(\S+)/.exec(body)?.[1];
      if (name === undefined) return [];
      const descriptor = all.find(
        ([, other]) => other.includes('/Type /FontDescriptor') && other.includes(`/FontName /${name}\n`),
      );
      return [{ name, embedded: /\/FontFile2 \d+ 0 R/.test(descriptor?.[1] ?? '') }];
    }),
    metadata: found(/\/Subtype \/XML/),
    root: elementOf(rootId, objects, marked),
    artifacts,
  };
}

/** Every element below one, in the order in which it is read. */
export function readingOrder(element: ReadElement): ReadElement[] {
  return element.children.flatMap((child) => [child, ...readingOrder(child)]);
}
