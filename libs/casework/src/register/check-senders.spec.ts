import { readFileSync } from 'node:fs';
import { Catalogue } from './catalogue';
import { checkSenders } from './check-senders';
import type { Brand } from './files/brands-file';
import { ChoicesFile } from './files/choices-file';
import { validateFile } from './validate-file';
import { parseYamlFile } from './yaml-file';

const MODEL = readFileSync('examples/proximus/choices.yaml', 'utf8');
const BRANDS = new Catalogue<Brand>('brands.yaml', 'brands', [
  { key: 'proximus' } as Brand,
  { key: 'scarlet' } as Brand,
]);

/** What is wrong with the senders of the model pack when one piece is another. */
function faultsOf(before: string, after: string): string[] {
  if (!MODEL.includes(before)) throw new Error(`choices.yaml has no "${before}"`);
  const file = parseYamlFile('choices.yaml', MODEL.replace(before, after));
  const { value, problems } = validateFile(file, ChoicesFile);
  const found = value ? [...problems, ...checkSenders(file, value, BRANDS)] : problems;
  return found.map(({ entry, field, message }) => `${entry} ${field}: ${message}`);
}

describe('who reports objections', () => {
  it('is as the model pack has it', () => {
    expect(faultsOf('senders:', 'senders:')).toEqual([]);
  });

  it.each([
    [
      'choices: [offers, newsletters]',
      'choices: [peace]',
      'mail-platform choices: "peace" is not in choices of this file',
    ],
    ['choices: [offers, newsletters]', 'choices: []', 'mail-platform choices: must name what ends'],
    ['channels: [sms]', 'channels: [tv]', 'sms-gateway channels: "tv" is not in channels of offers, newsletters'],
    ['channels: [sms]', 'channels: []', 'sms-gateway channels: channels should not be empty'],
    ['identifiers: [email]', 'identifiers: [imsi]', '"imsi" is not in identifiers of offers, newsletters'],
    ['brands: [proximus, scarlet]', 'brands: [enco]', 'mail-platform brands: "enco" is not in brands of brands.yaml'],
    [
      'choices: [offers, newsletters]\n    channels: [phone]\n    identifiers: [phone_number, customer_number]',
      'choices: [directory]\n    channels: [phone]\n    identifiers: [phone_number]',
      'call-centre choices: "directory" is only for who is proven',
    ],
  ])('is refused with %s as %s', (before, after, fault) => {
    const faults = faultsOf(before, after);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});
