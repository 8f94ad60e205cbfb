import type { NoticeState } from './notice-view';
import { toldRecipients } from './told-recipients';

const recipient = (key: string, state: NoticeState) => ({
  ...{ key, state },
  name: { fr: `${key} fr`, nl: `${key} nl`, de: `${key} de`, en: `${key} en` },
});

describe('the recipients that a letter names', () => {
  it.each(['sent', 'acknowledged', 'declined'] as const)('one whose notice is %s has been told', (state) => {
    expect(toldRecipients([recipient('a', state)], 'nl')).toEqual({ recipientsTold: ['a nl'], recipientsToTell: [] });
  });

  it.each(['planned', 'failed'] as const)('one whose notice is %s is still to be told', (state) => {
    expect(toldRecipients([recipient('a', state)], 'de')).toEqual({ recipientsTold: [], recipientsToTell: ['a de'] });
  });
});
