import type { Language } from '@habeas/domain';

type Unit = 'Y' | 'M' | 'D';

/** Singular and plural of each unit. */
const UNITS: Record<Language, Record<Unit, readonly [string, string]>> = {
  fr: { Y: ['an', 'ans'], M: ['mois', 'mois'], D: ['jour', 'jours'] },
  nl: { Y: ['jaar', 'jaar'], M: ['maand', 'maanden'], D: ['dag', 'dagen'] },
  de: { Y: ['Jahr', 'Jahre'], M: ['Monat', 'Monate'], D: ['Tag', 'Tage'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], D: ['day', 'days'] },
};

const AND: Record<Language, string> = { fr: 'et', nl: 'en', de: 'und', en: 'and' };

/** An ISO 8601 period of years, months and days in words: `P7Y` is "7 ans". Throws RangeError for any other period. */
export function periodWords(period: string, language: Language): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period);
  const counts = match?.slice(1).map((count) => (count === undefined ? null : Number(count)));
  if (!counts || counts.every((count) => count === null))
    throw new RangeError('Not a period of years, months and days');
  const units: Unit[] = ['Y', 'M', 'D'];
  const parts = counts.flatMap((count, index) => {
    const unit = units[index];
    return count === null || !unit ? [] : [`${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`];
  });
  return parts.join(` ${AND[language]} `);
}
