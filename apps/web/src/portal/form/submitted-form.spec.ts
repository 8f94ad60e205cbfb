import { readAnswers } from './answers';
import { submittedForm } from './submitted-form';

const KEY = '9f0c3a52-6e0f-4a7b-9c3d-1f2e3d4c5b6a';
const answers = readAnswers(
  { rights: ['access', 'erasure'], asker: 'self', name: 'Anne', email: 'a@example.com' },
  KEY,
);

describe('submittedForm', () => {
  it('has one key for one form and what it says, in whatever language', () => {
    const { formKey } = submittedForm(answers, 'fr');
    expect(submittedForm({ ...answers, rights: ['erasure', 'access'] }, 'nl').formKey).toBe(formKey);
    expect(formKey.startsWith(`${KEY}/`)).toBe(true);
  });

  it('has another key for the same form with other words', () => {
    expect(submittedForm({ ...answers, details: 'more' }, 'fr').formKey).not.toBe(submittedForm(answers, 'fr').formKey);
  });

  it('says who acts for whom, and nothing for oneself', () => {
    expect(submittedForm({ ...answers, representativeName: 'Jan' }, 'fr').onBehalfOf).toBe('');
    const forChild = submittedForm({ ...answers, asker: 'child', representativeName: 'Jan Maes' }, 'fr');
    expect(forChild.onBehalfOf).toBe('child: Jan Maes');
  });
});
