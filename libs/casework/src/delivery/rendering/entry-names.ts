/** Media types that a browser shows without running anything; every other file is offered as bytes. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/webm': 'weba',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'text/plain': 'txt',
  'text/csv': 'csv',
};

const OPAQUE = 'application/octet-stream';

/** The media type under which a file of a source may leave: a listed one, or opaque bytes (no HTML, no SVG, no script). */
export function safeMediaType(mediaType: string): string {
  const plain = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(EXTENSIONS, plain) ? plain : OPAQUE;
}

/** Lower-case letters, digits and dashes, at most 60: safe as one name on every file system and in every address. */
export function slug(hint: string): string {
  const plain = hint
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain || 'x';
}

/** Gives each key its own slug: the same key always the same one, two keys never the same, no name that Windows reserves. */
export class SlugBook {
  private readonly given = new Map<string, string>();
  private readonly taken = new Set<string>();

  of(key: string): string {
    const known = this.given.get(key);
    if (known) return known;
    const base = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug(key)) ? `${slug(key)}-x` : slug(key);
    let name = base;
    for (let number = 2; this.taken.has(name); number += 1) name = `${base}-${number}`;
    this.taken.add(name);
    this.given.set(key, name);
    return name;
  }
}

/** `files/0001-recording.mp3`: numbered, so that two hints never meet; the ending comes from the media type, never from the hint. */
export function filePath(index: number, hint: string, mediaType: string): string {
  const stem = hint.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return `files/${String(index + 1).padStart(4, '0')}-${slug(stem)}.${EXTENSIONS[safeMediaType(mediaType)] ?? 'bin'}`;
}
