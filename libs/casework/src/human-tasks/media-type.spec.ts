import { mediaTypeOf, plainName } from './media-type';

const of = (name: string, ...parts: (string | number[])[]) =>
  mediaTypeOf(
    name,
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  );

describe('a file that an owner hands over', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'application/pdf'],
    ['a.PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a.jpeg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['a.mp4', '\x00\x00\x00\x18ftypmp42', 'video/mp4'],
    ['a.wav', 'RIFF\x24\x00\x00\x00WAVE', 'audio/wav'],
    ['a.mp3', 'ID3\x04', 'audio/mpeg'],
    ['a.xlsx', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.csv', 'name;day\n', 'text/csv'],
    ['a.txt', 'Entr\xc3\xa9e', 'text/plain'],
  ])('%s is taken for what its bytes say', (name, head, expected) => {
    expect(of(name, head)).toBe(expected);
  });

  it.each([
    ['a.mp4', '<script>alert(1)</script>'],
    ['a.txt', '<html><script>'],
    ['a.csv', '\ufeff <svg onload=x>'.replace('\ufeff', '')],
    ['a.pdf', 'MZ\x90\x00'],
    ['a.svg', '<svg/>'],
    ['a.html', '<p>'],
    ['a.exe', 'MZ'],
    ['a.docm', 'PK\x03\x04'],
    ['a.zip', 'PK\x03\x04'],
    ['a', '%PDF-1.7'],
    ['a.txt', 'a\x00b'],
    ['a.pdf', ''],
  ])('%s with %j is not', (name, head) => {
    expect(of(name, head)).toBeNull();
  });

  it.each([
    ['../../etc/passwd.txt', '1-passwd.txt'],
    ['C:\\films\\<3 May>.mp4', '1-C-films-3 May-.mp4'],
    ['-rf.pdf', '1-rf.pdf'],
    ['....pdf', '1-file.pdf'],
    [`${'x'.repeat(300)}.pdf`, `1-${'x'.repeat(80)}.pdf`],
    ['a\u202efdp.exe.pdf', '1-a-fdp.exe.pdf'],
  ])('%j is called %j', (given, expected) => {
    expect(plainName(given, 1)).toBe(expected);
  });
});
