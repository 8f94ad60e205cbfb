import type { PortabilityTexts } from './portability-texts';

export const de: PortabilityTexts = {
  heading: 'IHRE DATEN ZUM MITNEHMEN',
  about: ({ controller, reference, received, composed }) =>
    `Diese Datei ist die Antwort auf Ihre Anfrage ${reference}, die am ${received} bei ${controller} eingegangen ist. Sie wurde am ${composed} erstellt.`,
  scope:
    'Sie enthält, was Sie uns gegeben haben und was bei der Nutzung unserer Dienste aufgezeichnet wurde, soweit wir es mit Ihrer Einwilligung oder für Ihren Vertrag verwenden (Artikel 20 der DSGVO). Sie dürfen sie weitergeben, an wen Sie möchten.',
  contents: 'In dieser Datei:',
  nothing: 'Es gibt keine Daten zum Mitnehmen.',
  formats: [
    'Jede Tabelle ist zweimal enthalten: als JSON und als CSV, in UTF-8. Tage stehen als 2026-01-31, Telefonnummern als +32…',
    'NAME.schema.json beschreibt die JSON-Datei (JSON Schema). NAME.csv-metadata.json beschreibt die CSV-Datei (W3C CSVW).',
    'CSV: Komma als Trennzeichen, Feldnamen in der ersten Zeile. Vor jeder Textzelle, die mit = + - @, einem Tabulator oder einem Zeilenumbruch beginnt, steht ein Apostroph, damit keine Tabellenkalkulation sie als Formel ausführt. JSON enthält die genauen Werte.',
  ],
  leftOut: 'Nicht in dieser Datei (auch in left-out.json):',
  ground: 'Rechtsgrundlage:',
  stillAccess: 'Eine Kopie dieser Daten können Sie mit einer Anfrage auf Auskunft verlangen.',
  checksums: 'So prüfen Sie, dass nichts verändert wurde: sha256sum -c SHA256SUMS',
  careful: 'Diese Datei enthält personenbezogene Daten: Bewahren Sie sie an einem sicheren Ort auf.',
  contact: (email) => `Fragen: ${email}`,
  withheld: 'Nicht mitgeteilt',
};
