import type { PortabilityTexts } from './portability-texts';

export const nl: PortabilityTexts = {
  heading: 'UW GEGEVENS, OM MEE TE NEMEN',
  about: ({ controller, reference, received, composed }) =>
    `Dit bestand is het antwoord op uw verzoek ${reference}, dat ${controller} op ${received} heeft ontvangen. Het is gemaakt op ${composed}.`,
  scope:
    'Het bevat wat u ons hebt gegeven en wat werd geregistreerd toen u onze diensten gebruikte, voor zover wij het gebruiken met uw toestemming of voor uw contract (artikel 20 van de AVG). U mag het geven aan wie u wilt.',
  contents: 'In dit bestand:',
  nothing: 'Er zijn geen gegevens om mee te nemen.',
  formats: [
    'Elke tabel staat er twee keer in: als JSON en als CSV, in UTF-8. Dagen staan er als 2026-01-31, telefoonnummers als +32…',
    'NAAM.schema.json beschrijft het JSON-bestand (JSON Schema). NAAM.csv-metadata.json beschrijft het CSV-bestand (W3C CSVW).',
    'CSV: een komma als scheidingsteken, de namen van de velden op de eerste regel. Voor elke tekstcel die begint met = + - @, een tab of een nieuwe regel staat een apostrof, zodat geen rekenblad ze als formule uitvoert. JSON bevat de juiste waarden.',
  ],
  leftOut: 'Niet in dit bestand (ook in left-out.json):',
  ground: 'Rechtsgrond:',
  stillAccess: 'U kunt een kopie van deze gegevens vragen met een verzoek om inzage.',
  checksums: 'Nagaan dat niets is gewijzigd: sha256sum -c SHA256SUMS',
  careful: 'Dit bestand bevat persoonsgegevens: bewaar het op een veilige plaats.',
  contact: (email) => `Vragen: ${email}`,
  withheld: 'Niet meegedeeld',
};
