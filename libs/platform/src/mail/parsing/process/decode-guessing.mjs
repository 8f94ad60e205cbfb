const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Text of bytes whose character set is missing, unknown or wrongly named: UTF-8 where valid, else Windows-1252. */
export function decodeGuessing(bytes) {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}
