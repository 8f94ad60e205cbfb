import { checkMoves } from './check-moves';
import type { Brand, BrandMove } from './files/brands-file';
import type { Channel } from './files/channels-file';
import type { ActivityEntry } from './files/register-file';
import type { YamlFile } from './yaml-file';

const file = { name: 'brands.yaml', entryAt: () => 'old', lineAt: () => 1 } as unknown as YamlFile;
const channel = (key: string, kind: Channel['kind'], use: Channel['use'] = 'rights') => ({ key, kind, use }) as Channel;
const activity = (key: string, ...appliesToBrands: string[]) =>
  ({ key, appliesToBrands, dataCategories: [{ group: 'collected', category: 'names' }] }) as unknown as ActivityEntry;
const TEXT = { fr: '', nl: '', de: '', en: '' };
const GOOD: BrandMove = {
  to: 'new',
  window: { from: '2026-09-01', until: '2026-12-31' },
  before: { channels: ['mail', 'account'] },
  after: { channels: ['mail', 'account'] },
  ...{ termsAfter: TEXT, offByDefault: TEXT, begins: ['profiles'], recipients: ['printers'] },
  narrowed: [{ activity: 'profiles', categories: ['names'] }],
};

function faults(change: Partial<BrandMove>, target: Partial<Brand> = {}): string[] {
  const brands = [
    { key: 'new', ...target },
    { key: 'old', move: { ...GOOD, ...change } },
  ] as Brand[];
  const channels = [
    channel('mail', 'mail'),
    channel('opt-out', 'mail', 'marketing-opt-out'),
    channel('account', 'account'),
  ];
  const activities = [activity('profiles', 'old', 'new'), activity('television', 'new')];
  const problems = checkMoves(file, { brands, channels, activities, recipients: [{ key: 'printers' }] });
  return problems.map(({ field, message }) => `${field}: ${message}`);
}

describe('the move of a brand', () => {
  it('is accepted when every name is there', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ window: { from: '2026-09-01' } })).toEqual([]);
  });

  it.each<[string, Partial<BrandMove>, string]>([
    ['to itself', { to: 'old' }, 'move.to: must be another brand'],
    ['to nowhere', { to: 'else' }, 'move.to: "else" is not in brands of brands.yaml'],
    [
      'that ends before it begins',
      { window: { from: '2026-09-01', until: '2026-08-31' } },
      'move.window.until: is before window.from',
    ],
    [
      'without a mailbox for rights',
      { before: { channels: ['opt-out', 'account'] } },
      'move.before.channels: must name a mailbox for the exercise of rights',
    ],
    ['without an account', { after: { channels: ['mail'] } }, 'move.after.channels: must name an account'],
    [
      'to an unknown door',
      { after: { channels: ['mail', 'account', 'x'] } },
      'move.after.channels: "x" is not in channels of channels.yaml',
    ],
    ['of an unknown activity', { begins: ['x'] }, 'move.begins: "x" is not in activities of register.yaml'],
    [
      'of an activity that is none of the brand’s',
      { begins: ['television'] },
      'move.begins: the register has no "television" for this brand at all',
    ],
    [
      'with an unknown recipient',
      { recipients: ['x'] },
      'move.recipients: "x" is not in recipients of recipients.yaml',
    ],
    [
      'that narrows nothing known',
      { narrowed: [{ activity: 'x', categories: ['names'] }] },
      'move.narrowed.0.activity: "x" is not in activities of register.yaml',
    ],
    [
      'that leaves nothing',
      { narrowed: [{ activity: 'profiles', categories: [] }] },
      'move.narrowed.0.categories: must name what is left',
    ],
    [
      'that leaves what was not there',
      { narrowed: [{ activity: 'profiles', categories: ['x'] }] },
      'move.narrowed.0.categories: "x" is no category of "profiles"',
    ],
  ])('is refused %s', (_which, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('is refused to a brand that moves itself', () => {
    expect(faults({}, { move: GOOD })).toContain('move.to: "new" moves itself: a move has one end');
  });
});
