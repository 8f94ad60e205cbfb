import { Catalogue } from './catalogue';
import type { Brand } from './files/brands-file';
import type { CategoriesFile, DataCategory } from './files/categories-file';
import type { Act, HoldGround, Phrase, PhrasesFile, Route, Trigger } from './files/phrases-file';
import type { Recipient, RecipientsFile } from './files/recipients-file';

/** All that an activity may refer to. */
export interface Catalogues {
  brands: Catalogue<Brand>;
  categories: Catalogue<DataCategory>;
  recipients: Catalogue<Recipient>;
  acts: Catalogue<Act>;
  legalBases: Catalogue<Phrase>;
  retainedData: Catalogue<Phrase>;
  triggers: Catalogue<Trigger>;
  holdGrounds: Catalogue<HoldGround>;
  origins: Catalogue<Phrase>;
  safeguards: Catalogue<Phrase>;
  routes: Catalogue<Route>;
}

/** Makes the catalogues of a pack from its validated files. */
export function cataloguesOf(
  brands: readonly Brand[],
  categories: CategoriesFile,
  recipients: RecipientsFile,
  phrases: PhrasesFile,
): Catalogues {
  const phrase = <T extends { key: string }>(list: string, entries: readonly T[]) =>
    new Catalogue<T>('phrases.yaml', list, entries);
  return {
    brands: new Catalogue('brands.yaml', 'brands', brands),
    categories: new Catalogue('categories.yaml', 'categories', categories.categories),
    recipients: new Catalogue('recipients.yaml', 'recipients', recipients.recipients),
    acts: phrase('acts', phrases.acts),
    legalBases: phrase('legalBases', phrases.legalBases),
    retainedData: phrase('retainedData', phrases.retainedData),
    triggers: phrase('triggers', phrases.triggers),
    holdGrounds: phrase('holdGrounds', phrases.holdGrounds),
    origins: phrase('origins', phrases.origins),
    safeguards: phrase('safeguards', phrases.safeguards),
    routes: phrase('routes', phrases.routes),
  };
}
