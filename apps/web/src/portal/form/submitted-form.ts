import { createHash } from 'node:crypto';
import type { Language } from '@habeas/domain';
import type { SubmittedForm } from '@habeas/casework/intake';
import { type Answers, STOPPING } from './answers';

/**
 * The form as the office takes it. Its key stands for the opened form and for what it says: sent again it is the same
 * request, changed and sent again it is a new one, so that nothing that was written is dropped in silence.
 */
export function submittedForm(answers: Answers, language: Language): SubmittedForm {
  const { formKey, brand, rights, asker, representativeName, name, email, phone, customerNumber, details } = answers;
  const { matters } = answers;
  const { stops, channels } = rights.some((right) => STOPPING.includes(right)) ? answers : { stops: [], channels: [] };
  const { wrongData, rightData } = rights.includes('rectification') ? answers : { wrongData: '', rightData: '' };
  const says = JSON.stringify([
    brand,
    [...rights].sort(),
    asker,
    representativeName,
    name,
    email,
    phone,
    customerNumber,
    details,
    wrongData,
    rightData,
    [...stops].sort(),
    channels,
    [...matters].sort(),
  ]);
  const digest = createHash('sha256').update(`${formKey}\n${says}`).digest('base64url').slice(0, 22);
  return {
    ...{ brand, language, rights, name, email, phone, customerNumber, details, wrongData, rightData },
    matters,
    stops: { choices: stops, channels, activities: [] },
    formKey: `${formKey}/${digest}`,
    onBehalfOf: asker === 'self' ? '' : `${asker}: ${representativeName}`,
  };
}
