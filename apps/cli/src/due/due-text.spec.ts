import type { DueFigures } from '@habeas/casework/deadlines';
import { dueText } from './due-text';
import type { DueRead } from './read-due';

const FIGURES: DueFigures = { open: 3, late: 1, due: 2, answered: 250, inTime: 249, medianDays: 12.5 };
const DUE: DueRead = {
  today: '2026-03-30',
  until: '2026-04-06',
  since: '2025-12-30',
  total: FIGURES,
  byRight: [{ key: 'access', name: null, ...FIGURES }],
  byMatter: [],
  byBrand: [],
  byColleague: [{ key: null, name: null, ...FIGURES, answered: 0, inTime: 0, medianDays: null }],
  requests: [
    {
      ...{ id: '1', reference: 'HB-2026-7K3M9Q', brand: 'proximus', rights: ['access'], matter: null },
      ...{ receivedOn: '2026-02-27', answerBy: '2026-03-27', extended: false, assignee: null },
    },
  ],
};

describe('dueText', () => {
  it('names what is late, who has it, and never calls a share of 99.6 % all', () => {
    const text = dueText(DUE);
    expect(text).toMatch(/^2026-03-27 {2}LATE {2}HB-2026-7K3M9Q {2}access {2}nobody yet$/m);
    expect(text).toMatch(/^all .* 99% .*12\.5$/m);
    expect(text).toMatch(/nobody yet .* 0 +- +-$/m);
    expect(text).not.toContain('by brand');
  });

  it('names what has a date of its own', () => {
    const matter = { key: 'best-tariff', label: 'The best tariff plan for me' };
    const requests = DUE.requests.map((one) => ({ ...one, rights: [], matter }));
    const byMatter = [{ key: matter.key, name: matter.label, ...FIGURES }];
    const text = dueText({ ...DUE, requests, byMatter });
    expect(text).toMatch(/LATE {2}HB-2026-7K3M9Q {2}The best tariff plan for me {2}nobody yet$/m);
    expect(text).toContain('by other question');
  });

  it('says so when nothing is late or due', () => {
    expect(dueText({ ...DUE, requests: [] })).toContain('Nothing is late, and nothing is due until 2026-04-06.');
  });
});
