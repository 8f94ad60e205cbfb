import { createHash } from 'node:crypto';
import type { Language } from '@habeas/domain';
import type { FormDestination, SubmittedForm } from '@habeas/casework/intake';
import { fileOf } from './attached-files';
import { type Answers, STOPPING, TO_ME, TO_OTHER } from './answers';

/**
 * The form as the office takes it. Its key stands for the opened form and for what it says: sent again it is the same
 * request, changed and sent again it is a new one, so that nothing that was written is dropped in silence.
 * @param consent the words beside the box that says yes to sending the file to another organisation
 */
export function submittedForm(answers: Answers, language: Language, consent: string): SubmittedForm {
  const { formKey, brand, rights, asker, representativeName, name, email, phone, customerNumber, details } = answers;
  const { matters } = answers;
  const { stops, channels } = rights.some((right) => STOPPING.includes(right)) ? answers : { stops: [], channels: [] };
  const objects = rights.includes('objection') && answers.uses.length > 0;
  const { uses: activities, objectionReasons: reasons } = objects ? answers : { uses: [], objectionReasons: '' };
  const { wrongData, rightData } = rights.includes('rectification') ? answers : { wrongData: '', rightData: '' };
  const sendTo = destinationOf(answers, consent);
  const files = answers.files.flatMap((field) => fileOf(field) ?? []);
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
    ...(sendTo ? [sendTo.recipient, sendTo.organisation] : []),
    [...activities].sort(),
    reasons,
    ...files.map(({ id }) => id),
  ]);
  const digest = createHash('sha256').update(`${formKey}\n${says}`).digest('base64url').slice(0, 22);
  return {
    ...{ brand, language, rights, name, email, phone, customerNumber, details, wrongData, rightData },
    matters,
    stops: { choices: stops, channels, activities, reasons },
    formKey: `${formKey}/${digest}`,
    onBehalfOf: asker === 'self' ? '' : `${asker}: ${representativeName}`,
    ...(sendTo ? { sendTo } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}

/** Null where the file goes to the person alone, or no file is asked. */
function destinationOf(answers: Answers, consent: string): FormDestination | null {
  const { rights, sendTo, sendToName, sendConsent } = answers;
  if (!rights.includes('portability') || sendTo === TO_ME || sendConsent !== 'yes') return null;
  if (sendTo === TO_OTHER) return { recipient: '', organisation: sendToName, consent };
  return { recipient: sendTo, organisation: '', consent };
}
