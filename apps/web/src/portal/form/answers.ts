import { isRight, type Right } from '@habeas/domain';
import { CONTACT_CHANNELS, type ContactChannel } from '@habeas/casework/register';
import { MOST_FORM_FILES } from '@habeas/casework/intake';
import { filesIn } from './attached-files';
import { cleanLine, cleanLines } from './clean-text';
import { fieldOf, type PostedForm, valuesOf } from './posted-form';

/** For whom somebody asks. */
export const ASKERS = ['self', 'child', 'mandate', 'lawyer', 'deceased'] as const;
export type Asker = (typeof ASKERS)[number];

/** Most characters (UTF-16 units, as browsers count) that each field may have. */
export const LIMITS = {
  representativeName: 200,
  name: 200,
  email: 254,
  phone: 40,
  customerNumber: 40,
  details: 5000,
  wrongData: 500,
  rightData: 500,
  sendToName: 200,
  objectionReasons: 5000,
} as const;

/** All that the form asks. It travels in the form itself, from page to page, and is read anew each time. */
export interface Answers {
  /** Made when the form is opened. */
  formKey: string;
  brand: string;
  rights: Right[];
  /** Keys of what is asked beside the rights. */
  matters: string[];
  /** Keys of what is to stop; asked only with a right that stops something. */
  stops: string[];
  /** By which ways only; none for all. */
  channels: ContactChannel[];
  /** Keys of uses to which the person objects for reasons of their own; asked only with an objection. */
  uses: string[];
  asker: Asker | '';
  representativeName: string;
  name: string;
  email: string;
  phone: string;
  customerNumber: string;
  details: string;
  /** Asked only where something is to be corrected. */
  wrongData: string;
  rightData: string;
  /** Where the file of a portability request goes: to the person, a key of the pack, or an organisation by its name. */
  sendTo: string;
  sendToName: string;
  /** `yes` once the person said so. */
  sendConsent: string;
  /** Asked only where a use is weighed. */
  objectionReasons: string;
  /** Files that were added and are kept until the form is sent, each as `id name`. */
  files: string[];
}

/** The person alone gets the file. */
export const TO_ME = 'me';
/** An organisation that the pack does not name. */
export const TO_OTHER = 'other';

/** Rights by which somebody stops a use of their data. */
export const STOPPING: readonly Right[] = ['objection', 'consent-withdrawal'];

const KEY = /^[a-z][a-z0-9_-]{0,63}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Reads the answers from a posted form. `newKey` is taken where the form brings none of ours. */
export function readAnswers(form: PostedForm, newKey: string): Answers {
  const formKey = fieldOf(form, 'formKey');
  return {
    formKey: UUID.test(formKey) ? formKey : newKey,
    brand: cleanLine(fieldOf(form, 'brand')).slice(0, 64),
    rights: valuesOf(form, 'rights').filter(isRight),
    matters: valuesOf(form, 'matters').filter((key) => KEY.test(key)),
    stops: valuesOf(form, 'stops').filter((key) => KEY.test(key)),
    channels: CONTACT_CHANNELS.filter((channel) => valuesOf(form, 'channels').includes(channel)),
    uses: valuesOf(form, 'uses').filter((key) => KEY.test(key)),
    asker: ASKERS.find((asker) => asker === fieldOf(form, 'asker')) ?? '',
    representativeName: cleanLine(fieldOf(form, 'representativeName')),
    name: cleanLine(fieldOf(form, 'name')),
    email: cleanLine(fieldOf(form, 'email')),
    phone: cleanLine(fieldOf(form, 'phone')),
    customerNumber: cleanLine(fieldOf(form, 'customerNumber')),
    details: cleanLines(fieldOf(form, 'details')),
    wrongData: cleanLines(fieldOf(form, 'wrongData')),
    rightData: cleanLines(fieldOf(form, 'rightData')),
    sendTo: KEY.test(fieldOf(form, 'sendTo')) ? fieldOf(form, 'sendTo') : TO_ME,
    sendToName: cleanLine(fieldOf(form, 'sendToName')),
    sendConsent: fieldOf(form, 'sendConsent') === 'yes' ? 'yes' : '',
    objectionReasons: cleanLines(fieldOf(form, 'objectionReasons')),
    files: filesIn(form)
      .slice(0, MOST_FORM_FILES)
      .map(({ id, name }) => `${id} ${name}`),
  };
}
