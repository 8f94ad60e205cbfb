import { readAnswers } from './answers';
import { submittedForm } from './submitted-form';

const KEY = '9f0c3a52-6e0f-4a7b-9c3d-1f2e3d4c5b6a';
const answers = readAnswers(
  { rights: ['access', 'erasure'], asker: 'self', name: 'Anne', email: 'a@example.com' },
  KEY,
);

describe('submittedForm', () => {
  it('has one key for one form and what it says, in whatever language', () => {
    const { formKey } = submittedForm(answers, 'fr', 'Yes');
    expect(submittedForm({ ...answers, rights: ['erasure', 'access'] }, 'nl', 'Yes').formKey).toBe(formKey);
    expect(formKey.startsWith(`${KEY}/`)).toBe(true);
  });

  it('has another key for the same form with other words', () => {
    expect(submittedForm({ ...answers, details: 'more' }, 'fr', 'Yes').formKey).not.toBe(
      submittedForm(answers, 'fr', 'Yes').formKey,
    );
  });

  it('says where the file goes with the words of the yes, and only for a right that gives a file', () => {
    const chosen = { ...answers, sendTo: 'telecom-north', sendConsent: 'yes' };
    expect(submittedForm(chosen, 'fr', 'Oui')).not.toHaveProperty('sendTo');
    const asked = { ...chosen, rights: ['portability' as const] };
    const sendTo = { recipient: 'telecom-north', organisation: '', consent: 'Oui' };
    expect(submittedForm(asked, 'fr', 'Oui').sendTo).toEqual(sendTo);
    expect(submittedForm({ ...asked, sendConsent: '' }, 'fr', 'Oui')).not.toHaveProperty('sendTo');
    const other = { ...asked, sendTo: 'other', sendToName: 'Zenith' };
    expect(submittedForm(other, 'fr', 'Oui').sendTo).toEqual({ ...sendTo, recipient: '', organisation: 'Zenith' });
    expect(submittedForm(other, 'fr', 'Oui').formKey).not.toBe(submittedForm(asked, 'fr', 'Oui').formKey);
  });

  it('says who acts for whom, and nothing for oneself', () => {
    expect(submittedForm({ ...answers, representativeName: 'Jan' }, 'fr', 'Yes').onBehalfOf).toBe('');
    const forChild = submittedForm({ ...answers, asker: 'child', representativeName: 'Jan Maes' }, 'fr', 'Yes');
    expect(forChild.onBehalfOf).toBe('child: Jan Maes');
  });
});
