export type { Activity, ActivityCategory, Hold, LegalBasis, NationalLaw, RetentionRule } from './activity';
export { checkRegister, type Finding, type Severity } from './checks/check-register';
export type { ControllerPack } from './controller-pack';
export { customerDoors, type CustomerDoors } from './customer-doors';
export type { Brand, BrandColours, BrandMove, LetterHead, Sender } from './files/brands-file';
export type { DataCategory } from './files/categories-file';
export type { Channel, ChannelKind, ChannelUse } from './files/channels-file';
export {
  CONTACT_CHANNELS,
  type Choice,
  type ChoiceRight,
  type ContactChannel,
  type ObjectionSender,
} from './files/choices-file';
export {
  askedChoices,
  type AskedChoice,
  type AskedScope,
  isFreeChoice,
  isWeighed,
  weighedActivities,
} from './asked-choices';
export type { Controller, SupervisoryAuthority } from './files/controller-file';
export type { Exemption, Route, RouteKind } from './files/phrases-file';
export type { Matter, MatterContact, MatterHandling, MatterObjection } from './files/matters-file';
export type { Policy } from './policy';
export type { Recipient, RecipientClass, RecipientNotify, RecipientTransfer } from './files/recipients-file';
export type { CategoryGroup, ControllerRole, ObjectionKind, OpenQuestion } from './files/register-file';
export type { Referral, System, SystemType } from './files/systems-file';
export { decisionActivities } from './decision-activities';
export { loadPack } from './load-pack';
export { LocalizedText } from './localized-text';
export { matterLabel } from './matter-label';
export { PackInvalid, type PackProblem } from './pack-invalid';
export { referralsIn } from './referrals';
export { beginningWithMove, informationFor, moveOf, type RuledBy, rulesFor } from './rules-for';
export { speaksOf } from './speaks-of';
export { type DecisionInput, FactsInvalid, readFacts } from './read-facts';
export { CONTROLLER_PACK, RegisterModule } from './register.module';
