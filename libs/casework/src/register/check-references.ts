import type { Catalogue } from './catalogue';
import type { Catalogues } from './catalogues';
import type { ActivityEntry } from './files/register-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile, YamlPath } from './yaml-file';

interface Reference {
  catalogue: Catalogue<{ key: string }>;
  key: string;
  path: YamlPath;
}

function listed(catalogue: Catalogue<{ key: string }>, keys: readonly string[], ...path: YamlPath): Reference[] {
  return keys.map((key, index) => ({ catalogue, key, path: [...path, index] }));
}

function referencesOf(entry: ActivityEntry, found: Catalogues): Reference[] {
  return [
    ...listed(found.brands, entry.appliesToBrands, 'appliesToBrands'),
    ...listed(found.recipients, entry.recipients, 'recipients'),
    ...listed(found.recipients, entry.jointControllers, 'jointControllers'),
    ...listed(found.origins, entry.origins, 'origins'),
    ...listed(found.safeguards, entry.internationalTransfers, 'internationalTransfers'),
    ...listed(found.routes, entry.objection.routes, 'objection', 'routes'),
    ...listed(found.routes, entry.consentWithdrawal.routes, 'consentWithdrawal', 'routes'),
    ...entry.legalBases.map(({ detail }, index) => ({
      catalogue: found.legalBases,
      key: detail,
      path: ['legalBases', index, 'detail'],
    })),
    ...entry.nationalLaw.map(({ act }, index) => ({
      catalogue: found.acts,
      key: act,
      path: ['nationalLaw', index, 'act'],
    })),
    ...entry.dataCategories.map(({ category }, index) => ({
      catalogue: found.categories,
      key: category,
      path: ['dataCategories', index, 'category'],
    })),
    ...retentionReferences(entry, found),
    ...(entry.openQuestions ?? []).flatMap(({ data }, index) =>
      listed(found.retainedData, data ?? [], 'openQuestions', index, 'data'),
    ),
  ];
}

function retentionReferences(entry: ActivityEntry, found: Catalogues): Reference[] {
  return entry.retention.flatMap(({ data, startsAt, hold }, index) => [
    { catalogue: found.retainedData, key: data, path: ['retention', index, 'data'] },
    { catalogue: found.triggers, key: startsAt, path: ['retention', index, 'startsAt'] },
    ...(hold ? [{ catalogue: found.holdGrounds, key: hold.ground, path: ['retention', index, 'hold', 'ground'] }] : []),
  ]);
}

/** Every key of the register that its catalogue does not have. */
export function checkReferences(
  file: YamlFile,
  entries: readonly ActivityEntry[],
  catalogues: Catalogues,
): PackProblem[] {
  return entries.flatMap((entry, position) =>
    referencesOf(entry, catalogues)
      .filter(({ catalogue, key }) => !catalogue.has(key))
      .map(({ catalogue, key, path }) =>
        problemAt(file, ['activities', position, ...path], `"${key}" is not in ${catalogue.list} of ${catalogue.file}`),
      ),
  );
}
