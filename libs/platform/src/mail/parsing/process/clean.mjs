// C0 and C1 controls but tab and line feed; direction overrides and isolates; zero-width and byte-order marks.
// eslint is right that these are control characters: removing them is the point.
const CONTROLS = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]',
  'g',
);

export const cleanText = (text, most) =>
  text.slice(0, most).replace(/\r\n?/g, '\n').replace(CONTROLS, '').normalize('NFC');

export const cleanLine = (text, most) =>
  cleanText(String(text ?? '').slice(0, most * 2), most * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);

export const cleanFilename = (name) =>
  cleanLine(
    String(name ?? '')
      .split(/[/\\]/)
      .pop(),
    150,
  )
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '') || 'attachment';
