import { type Answers, LIMITS, TO_ME, TO_OTHER } from './answers';
import { FIELDS_OF, type Step } from './steps';

/** What can be wrong with an answer; each has its words, which say how to mend it. */
export type ProblemKey =
  | 'brandMissing'
  | 'rightsMissing'
  | 'askerMissing'
  | 'representativeMissing'
  | 'nameMissing'
  | 'nameNoLetters'
  | 'nameLong'
  | 'emailMissing'
  | 'emailForm'
  | 'emailLong'
  | 'phoneForm'
  | 'phoneLong'
  | 'customerNumberForm'
  | 'customerNumberLong'
  | 'detailsLong'
  | 'wrongDataLong'
  | 'rightDataLong'
  | 'sendToMissing'
  | 'sendToNameMissing'
  | 'sendToNameLong'
  | 'sendConsentMissing'
  | 'objectionReasonsLong'
  | 'fileKind'
  | 'fileSize'
  | 'filesMany'
  | 'filesSoon'
  | 'filesGone';

export interface FieldProblem {
  field: keyof Answers;
  key: ProblemKey;
  /** The field's limit in characters; 0 where there is none. */
  most: number;
}

/** One at, no blanks, a domain with a dot; the parts of RFC 5321 that people use, in any script. */
const EMAIL =
  /^[^\s@<>()[\]\\,;:"]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?\.[\p{L}\p{M}\p{N}-]{2,}$/u;
const PHONE = /^\+?[\d\s().\-/]+$/;
const CUSTOMER_NUMBER = /^[\p{L}\d][\p{L}\d\s./-]*$/u;

function longerThanAllowed(field: keyof typeof LIMITS, text: string): boolean {
  return text.length > LIMITS[field];
}

function nameProblem(name: string, missing: ProblemKey): ProblemKey | null {
  if (name === '') return missing;
  if (longerThanAllowed('name', name)) return 'nameLong';
  return /\p{L}/u.test(name) ? null : 'nameNoLetters';
}

function emailProblem(email: string): ProblemKey | null {
  if (email === '') return 'emailMissing';
  if (longerThanAllowed('email', email)) return 'emailLong';
  return EMAIL.test(email) && !email.includes('..') ? null : 'emailForm';
}

function phoneProblem(phone: string): ProblemKey | null {
  if (phone === '') return null;
  if (longerThanAllowed('phone', phone)) return 'phoneLong';
  const digits = phone.replace(/\D/g, '').length;
  return PHONE.test(phone) && digits >= 8 && digits <= 15 ? null : 'phoneForm';
}

function customerNumberProblem(number: string): ProblemKey | null {
  if (number === '') return null;
  if (longerThanAllowed('customerNumber', number)) return 'customerNumberLong';
  return CUSTOMER_NUMBER.test(number) && /\d/.test(number) ? null : 'customerNumberForm';
}

function destinationProblem({ sendTo, sendToName }: Answers): ProblemKey | null {
  if (sendTo !== TO_OTHER) return null;
  if (!/\p{L}/u.test(sendToName)) return 'sendToNameMissing';
  return longerThanAllowed('sendToName', sendToName) ? 'sendToNameLong' : null;
}

function problemWith(field: keyof Answers, answers: Answers, { brands, receivers }: Offered): ProblemKey | null {
  switch (field) {
    case 'brand':
      return brands.includes(answers.brand) ? null : 'brandMissing';
    case 'rights':
      return answers.rights.length + answers.matters.length > 0 ? null : 'rightsMissing';
    case 'asker':
      return answers.asker === '' ? 'askerMissing' : null;
    case 'representativeName':
      return nameProblem(answers.representativeName, 'representativeMissing');
    case 'name':
      return nameProblem(answers.name, 'nameMissing');
    case 'email':
      return emailProblem(answers.email);
    case 'phone':
      return phoneProblem(answers.phone);
    case 'customerNumber':
      return customerNumberProblem(answers.customerNumber);
    case 'details':
      return longerThanAllowed('details', answers.details) ? 'detailsLong' : null;
    case 'wrongData':
      return longerThanAllowed('wrongData', answers.wrongData) ? 'wrongDataLong' : null;
    case 'rightData':
      return longerThanAllowed('rightData', answers.rightData) ? 'rightDataLong' : null;
    case 'sendTo':
      return [TO_ME, TO_OTHER, ...receivers].includes(answers.sendTo) ? null : 'sendToMissing';
    case 'sendToName':
      return destinationProblem(answers);
    case 'sendConsent':
      return answers.sendTo === TO_ME || answers.sendConsent === 'yes' ? null : 'sendConsentMissing';
    case 'matters':
    case 'objectionReasons':
      return longerThanAllowed('objectionReasons', answers.objectionReasons) ? 'objectionReasonsLong' : null;
    case 'uses':
    case 'stops':
    case 'files':
    case 'channels':
    case 'formKey':
      return null;
  }
}

/** Keys of the pack that the form offers. */
export interface Offered {
  brands: readonly string[];
  /** Organisations to which a file can be sent straight. */
  receivers: readonly string[];
}

/** What keeps one page of the form from being left; empty when nothing does. */
export function problemsOf(step: Step, answers: Answers, offered: Offered): FieldProblem[] {
  return FIELDS_OF[step].flatMap((field) => {
    const key = problemWith(field, answers, offered);
    return key === null ? [] : [{ field, key, most: field in LIMITS ? LIMITS[field as keyof typeof LIMITS] : 0 }];
  });
}
