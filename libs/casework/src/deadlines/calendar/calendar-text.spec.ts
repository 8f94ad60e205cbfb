import type { CalendarDate } from './calendar-dates.repository';
import { type CalendarOf, calendarText } from './calendar-text';

const DATE: CalendarDate = {
  id: '6f0f2a52-0000-4000-8000-000000000001',
  reference: 'HB-2026-7K3M9Q',
  matter: null,
  version: 4,
  due: '2026-03-30',
  extensionNoticeBy: '2026-03-30',
  extended: false,
  changedAt: '2026-02-27T09:00:00Z',
  rights: ['access', 'erasure'],
};
const OF: CalendarOf = {
  scope: 'office',
  language: 'en',
  zone: 'Europe/Brussels',
  origin: 'https://rights.example',
  labelOf: (matter) => `the label of ${matter}`,
  cut: false,
};

/** Content lines by RFC 5545 §3.1 and §3.3.11: unfolded, split into name, parameters and value, texts unescaped. */
function parse(text: string): { name: string; parameters: string; value: string }[] {
  expect(text.split('\r\n').some((line) => /[\r\n]/.test(line))).toBe(false);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
      return { name, parameters, value: value.replace(/\\([\\;,])/g, '$1').replace(/\\n/gi, '\n') };
    });
}

const eventOf = (dates: CalendarDate[], of = OF) => {
  const lines = parse(calendarText(dates, of));
  const from = lines.findIndex(({ name, value }) => name === 'BEGIN' && value === 'VEVENT');
  return Object.fromEntries(
    lines.slice(from + 1).map((line) => [line.name, `${line.parameters} ${line.value}`.trim()]),
  );
};

describe('calendarText', () => {
  it('is one iCalendar object with what every client needs', () => {
    const lines = parse(calendarText([DATE], OF));
    expect(lines[0]).toMatchObject({ name: 'BEGIN', value: 'VCALENDAR' });
    expect(lines.at(-1)).toMatchObject({ name: 'END', value: 'VCALENDAR' });
    const names = lines.map(({ name, value }) => `${name}:${value}`);
    expect(names).toContain('VERSION:2.0');
    expect(names).toContain('X-WR-TIMEZONE:Europe/Brussels');
    expect(names.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.every(({ name }) => name !== '')).toBe(true);
  });

  it('gives a whole day, wherever the machine stands, with a lasting UID and a version that grows', () => {
    expect(eventOf([DATE])).toMatchObject({
      UID: `${DATE.id}@rights.example`,
      SEQUENCE: '4',
      DTSTAMP: '20260227T090000Z',
      DTSTART: ';VALUE=DATE 20260330',
      SUMMARY: 'HB-2026-7K3M9Q: Last day to answer (access, erasure)',
      DESCRIPTION: 'Last day to announce an extension: 2026-03-30',
      TRANSP: 'TRANSPARENT',
    });
  });

  it('moves the event of an extended request instead of making another', () => {
    const extended = { ...DATE, extended: true, due: '2026-05-29', version: 7, changedAt: '2026-03-20T08:00:00Z' };
    expect(eventOf([extended])).toMatchObject({
      UID: eventOf([DATE])['UID'],
      SEQUENCE: '7',
      DTSTART: ';VALUE=DATE 20260529',
      DESCRIPTION: 'The time limit was extended.',
    });
  });

  it('gives what has a day of its own an event of its own, under its name', () => {
    const own = { ...DATE, matter: 'best-tariff', due: '2026-03-13' };
    const event = eventOf([own]);
    expect(event).toMatchObject({
      UID: `${DATE.id}-best-tariff@rights.example`,
      DTSTART: ';VALUE=DATE 20260313',
      SUMMARY: 'HB-2026-7K3M9Q: Last day to answer (the label of best-tariff)',
    });
    expect(event['DESCRIPTION']).not.toContain('2026-03-30');
    const names = parse(calendarText([own, DATE], OF)).filter(({ value }) => value === 'VEVENT');
    expect(names).toHaveLength(4);
    expect(eventOf([{ ...DATE, rights: [] }])['SUMMARY']).toBe('HB-2026-7K3M9Q: Last day to answer');
  });

  it('is the same bytes for the same dates, and well-formed when it is empty', () => {
    expect(calendarText([DATE], OF)).toBe(calendarText([DATE], OF));
    expect(parse(calendarText([], OF)).map(({ name }) => name)).not.toContain('VEVENT');
  });

  it('speaks the language of its reader, and says when it is cut', () => {
    const text = calendarText([DATE], { ...OF, language: 'fr', scope: 'own', cut: true }).replace(/\r\n /g, '');
    expect(text).toContain('Dernier jour pour répondre');
    expect(text).toContain('Mes échéances légales');
    expect(text).toContain('Seules les échéances les plus proches');
  });
});
