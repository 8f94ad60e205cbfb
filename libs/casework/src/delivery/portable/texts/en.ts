import type { PortabilityTexts } from './portability-texts';

export const en: PortabilityTexts = {
  heading: 'YOUR DATA, TO TAKE WITH YOU',
  about: ({ controller, reference, received, composed }) =>
    `This file answers your request ${reference}, received by ${controller} on ${received}. It was prepared on ${composed}.`,
  scope:
    'It holds what you gave us and what was recorded while you used our services, where we use it with your consent or for your contract (Article 20 of the GDPR). You may give it to anyone you choose.',
  contents: 'In this file:',
  nothing: 'There are no data to take with you.',
  formats: [
    'Each table is there twice: as JSON and as CSV. Both are UTF-8. Days are written 2026-01-31, telephone numbers +32…',
    'NAME.schema.json describes the JSON file (JSON Schema). NAME.csv-metadata.json describes the CSV file (W3C CSVW).',
    'CSV: comma as separator, field names in the first line. An apostrophe stands before any text cell that starts with = + - @, a tab or a line break, so that no spreadsheet can run it as a formula. JSON holds the exact values.',
  ],
  leftOut: 'Not in this file (also in left-out.json):',
  ground: 'Legal ground:',
  stillAccess: 'You can ask for a copy of these data with a request for access.',
  checksums: 'To check that nothing was changed: sha256sum -c SHA256SUMS',
  careful: 'This file contains personal data: keep it in a safe place.',
  contact: (email) => `Questions: ${email}`,
  withheld: 'Withheld',
};
