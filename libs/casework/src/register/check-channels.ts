import { isEmail } from 'class-validator';
import type { Catalogue } from './catalogue';
import type { Brand } from './files/brands-file';
import type { Channel } from './files/channels-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

/** Rules of channels.yaml that need more than one value: mail is routed to a brand by its address, so that must be one. */
export function checkChannels(file: YamlFile, channels: readonly Channel[], brands: Catalogue<Brand>): PackProblem[] {
  const addresses = new Set<string>();
  return channels.flatMap(({ brand, kind, address }, position) => {
    const at = (field: string, message: string) => problemAt(file, ['channels', position, field], message);
    const problems = brands.has(brand) ? [] : [at('brand', `"${brand}" is not in brands of brands.yaml`)];
    if (kind !== 'mail') return problems;
    if (!isEmail(address) || address !== address.toLowerCase()) {
      problems.push(at('address', 'must be a mail address in lower case'));
    }
    if (addresses.has(address)) problems.push(at('address', 'is the address of another mail channel'));
    addresses.add(address);
    return problems;
  });
}
