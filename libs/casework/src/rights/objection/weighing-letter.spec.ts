import type { DecisionRow } from '@habeas/domain';
import type { Reasons } from '../../letters';
import type { SourceRegistry } from '../../sources';
import type { Unreached } from '../unreached';
import { weighingSaid } from './weighing-letter';

const title = (en: string) => ({ fr: en, nl: en, de: en, en });
const words = {
  language: 'en' as const,
  pack: { activities: [{ key: 'cctv', title: title('Cameras') }] } as never,
  registry: {
    all: [
      { key: 'archive', dataset: { title: title('Archive'), collections: [] } },
      { key: 'crm', dataset: { title: title('Customer file'), collections: [] } },
    ],
  } as unknown as SourceRegistry,
  reasons: {
    refused: (_: string, what: string, { reason, article }: DecisionRow) => ({ what, reason, article }),
  } as unknown as Reasons,
};
const row = (outcome: DecisionRow['outcome']) =>
  ({ activity: 'cctv', outcome, reason: 'claims', article: 'GDPR Art. 21(1)' }) as DecisionRow;
const why = { reason: 'We cannot find you there.', article: 'GDPR Art. 11(2)' };
const DECLINED: Unreached = { source: 'archive', declined: [why] };
const said = (outcome: DecisionRow['outcome'], unreached: Unreached[], stoppedAt: string[]) =>
  weighingSaid(
    { decisions: [row(outcome)], weighings: [] },
    { stoppedAt: () => stoppedAt, unreached: () => unreached },
    words,
  );

describe('what the answer to an objection that was weighed says', () => {
  it('stops a use as a whole where no owner says no', () => {
    expect(said('granted', [], [])).toMatchObject({
      outcome: 'granted',
      stopped: [{ what: 'Cameras' }],
      continued: [],
    });
  });

  it('names where it stopped, and where an owner says no and why', () => {
    expect(said('granted', [DECLINED], ['crm'])).toMatchObject({
      outcome: 'partial',
      stopped: [{ what: 'Cameras – Customer file' }],
      continued: [{ what: 'Cameras – Archive', ...why, words: null }],
    });
  });

  it('never says that a use stopped of which the only owner says no', () => {
    expect(said('granted', [DECLINED], [])).toMatchObject({ outcome: 'refused', stopped: [] });
  });

  it('says once what could not be searched, whatever was decided', () => {
    const cctv: Unreached = { source: 'cctv', notSearched: 'Place, day and hour.' };
    expect(said('granted', [cctv, cctv], []).notSearched).toEqual([{ what: 'cctv', needs: 'Place, day and hour.' }]);
    expect(said('refused', [cctv], [])).toMatchObject({ outcome: 'refused', notSearched: [{ what: 'cctv' }] });
  });

  it('gives the law’s own ground for what goes on, and no owner’s', () => {
    expect(said('refused', [DECLINED], [])).toMatchObject({ continued: [{ what: 'Cameras', reason: 'claims' }] });
  });
});
