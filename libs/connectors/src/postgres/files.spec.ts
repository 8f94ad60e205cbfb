import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exportedFile } from './files';

const base = mkdtempSync(path.join(os.tmpdir(), 'habeas-files-'));
const folder = path.join(base, 'root');
mkdirSync(path.join(folder, '2026'), { recursive: true });
mkdirSync(path.join(base, 'root-beside'));
writeFileSync(path.join(folder, '2026', 'a.wav'), 'sound');
writeFileSync(path.join(base, 'secret.wav'), 'secret');
writeFileSync(path.join(base, 'root-beside', 'b.wav'), 'secret');
symlinkSync(path.join(base, 'secret.wav'), path.join(folder, 'link.wav'));
symlinkSync(base, path.join(folder, 'up'));

const file = (name: string, inFolder: string | undefined = folder) =>
  exportedFile({ source: 'rec', folder: inFolder, path: name, prefix: 'recordings-1', mediaType: 'audio/x-odd' });

describe('the file of a row', () => {
  it('opens inside the folder, under a name of ours', async () => {
    const found = await file('2026/a.wav');
    expect(found).toMatchObject({ name: 'recordings-1.wav', mediaType: 'audio/wav', size: 5 });
    const parts: Buffer[] = [];
    for await (const part of await found.open()) parts.push(part as Buffer);
    expect(Buffer.concat(parts).toString()).toBe('sound');
  });

  it.each([
    '../secret.wav',
    '2026/../../secret.wav',
    '../root-beside/b.wav',
    'link.wav',
    'up/secret.wav',
    '.',
    '2026',
    'a\0.wav',
  ])('refuses %j', async (name) => {
    const found = await file(name);
    expect(found.size).toBeUndefined();
    expect(found.name).toMatch(/^recordings-1\.(wav|bin)$/);
    await expect(found.open()).rejects.toMatchObject({ code: 'refused' });
  });

  it('refuses an absolute path and a source without a folder', async () => {
    await expect((await file(path.join(base, 'secret.wav'))).open()).rejects.toMatchObject({ code: 'refused' });
    const nowhere = await exportedFile({ source: 'rec', path: '2026/a.wav', prefix: 'x', mediaType: 'audio/wav' });
    await expect(nowhere.open()).rejects.toMatchObject({ code: 'refused' });
  });

  it('tells a missing file from a missing folder, which may come back', async () => {
    await expect((await file('2026/none.wav')).open()).rejects.toMatchObject({
      code: 'file-missing',
      retryable: false,
    });
    await expect((await file('a.wav', path.join(base, 'unmounted'))).open()).rejects.toMatchObject({ retryable: true });
  });

  it('keeps an odd kind of file under a harmless name', async () => {
    expect(await file('2026/a.exe')).toMatchObject({ name: 'recordings-1.bin', mediaType: 'audio/x-odd' });
  });
});
