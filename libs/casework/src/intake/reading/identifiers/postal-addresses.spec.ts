import { postalAddressesIn } from './postal-addresses';

describe('postal addresses', () => {
  it.each([
    ["J'habite Rue de la Station 14, 5300 Andenne.", 'Rue de la Station 14, 5300 Andenne'],
    ['avenue des Tilleuls 27 boîte 3, 4032 Chênée', 'avenue des Tilleuls 27 boîte 3, 4032 Chênée'],
    ['14, rue du Moulin\n5000 Namur', '14, rue du Moulin, 5000 Namur'],
    ['Kerkstraat 12 bus 4\n9000 Gent\n', 'Kerkstraat 12 bus 4, 9000 Gent'],
    ['verhuisd naar de Molenweg 8, 3500 Hasselt. De', 'Molenweg 8, 3500 Hasselt'],
    ['Koning Albert II-laan 27, B-1030 Brussel', 'Koning Albert II-laan 27, B-1030 Brussel'],
    ['Steenweg op Leuven 14, 3000 Leuven', 'Steenweg op Leuven 14, 3000 Leuven'],
    ['Gerberstraße 22, 4780 St. Vith (bisher Eupen)', 'Gerberstraße 22, 4780 St. Vith'],
    ['Am Markt 3, 4700 Eupen', 'Am Markt 3, 4700 Eupen'],
    ['Dorfstrasse 17\n8001 Zürich', 'Dorfstrasse 17, 8001 Zürich'],
    ['Linzer Straße 88, 1140 Wien', 'Linzer Straße 88, 1140 Wien'],
    ['Hauptstr. 5, 10115 Berlin', 'Hauptstr. 5, 10115 Berlin'],
  ])('%j', (text, address) => {
    expect(postalAddressesIn(text)).toEqual([address]);
  });

  it.each([
    'le 14 mars 2026 à Bruxelles',
    'factuur 12 van 2026 Gent',
    'Kerkstraat 12',
    '9000 Gent',
    'in 3 Wochen 2026 Mai',
  ])('none in %j', (text) => {
    expect(postalAddressesIn(text)).toEqual([]);
  });

  it('cost no more than the text is long', () => {
    const started = process.cpuUsage().user;
    for (const text of ['Rue a b c d e f g ', 'rue de la ', 'Aa Bb Cc Straat ', 'Am A B 1 '])
      postalAddressesIn(text.repeat(64 * 1024).slice(0, 64 * 1024));
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(2000);
  });
});
