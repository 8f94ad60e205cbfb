import { canonicalValue } from './search-key';
import { postalAddress } from './postal-address';

describe('the one spelling of a postal address', () => {
  it.each([
    ['Hilde Smets\nDorpsstraat 4\n3000 LEUVEN', '3000 dorpsstraat 4'],
    ['Dorpsstraat 4, B-3000 Leuven', '3000 dorpsstraat 4'],
    ['  DORPSSTRAAT  4 \r\n 3000  Leuven\r\nBelgië', '3000 dorpsstraat 4'],
    ['Rue du Progrès 50 bte 3\n1210 Bruxelles', '1210 rue du progres 50 3'],
    ['50/3 rue du Progrès, 1210 Saint-Josse', '1210 rue du progres 50 3'],
    ['Rue du Progrès 50\nBoîte 3\n1210 Bruxelles', '1210 rue du progres 50 3'],
    ['Av. Louise 12 A\n1050 Ixelles', '1050 avenue louise 12a'],
    ['Avenue Louise 12a\n1050 Elsene', '1050 avenue louise 12a'],
    ['Jürgen Heinen\nHauptstraße 12\n4700 EUPEN', '4700 hauptstrasse 12'],
    ['Kerkstraat 7 bus 201, 9000 Gent', '9000 kerkstraat 7 201'],
    ['Kerkstraat 7 201, 9000 Gent', '9000 kerkstraat 7 201'],
    ['Rue du 4 Mai 5\n4000 Liège', '4000 rue du 4 mai 5'],
  ])('%j is %s', (written, spelled) => {
    expect(postalAddress(written)).toBe(spelled);
    expect(canonicalValue('address', written)).toBe(spelled);
  });

  it.each([
    'Hilde Smets',
    '3000 Leuven',
    'Dorpsstraat 4',
    'Dorpsstraat\n3000 Leuven',
    '',
    '4\n3000 Leuven',
    'x'.repeat(400),
  ])('is none: %j', (written) => {
    expect(canonicalValue('address', written)).toBeUndefined();
  });

  it('does not take two homes for one, and says nothing of a street’s other language', () => {
    const spellings = ['Dorpsstraat 4, 3000 Leuven', 'Dorpsstraat 14, 3000 Leuven', 'Dorpsstraat 4 bus 2, 3000 Leuven'];
    expect(new Set(spellings.map(postalAddress)).size).toBe(3);
    expect(postalAddress('Rue du Village 4, 3000 Louvain')).not.toBe(postalAddress('Dorpsstraat 4, 3000 Leuven'));
  });
});
