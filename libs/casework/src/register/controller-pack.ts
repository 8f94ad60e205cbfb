import type { Activity } from './activity';
import type { Brand } from './files/brands-file';
import type { DataCategory } from './files/categories-file';
import type { Channel } from './files/channels-file';
import type { Choice, ObjectionSender } from './files/choices-file';
import type { Exemption } from './files/phrases-file';
import type { Controller } from './files/controller-file';
import type { Matter } from './files/matters-file';
import type { Policy } from './policy';
import type { Recipient } from './files/recipients-file';
import type { OpenQuestion } from './files/register-file';
import type { System } from './files/systems-file';

/** Everything that makes an installation one organisation's. Frozen: nobody can change it after it was loaded. */
export interface ControllerPack {
  /** SHA-256 over the names and contents of the pack's files, in hexadecimal. */
  version: string;
  controller: Controller;
  brands: readonly Brand[];
  channels: readonly Channel[];
  policy: Policy;
  categories: readonly DataCategory[];
  recipients: readonly Recipient[];
  activities: readonly Activity[];
  /** Every system of the controller's documents, with what covers it. */
  systems: readonly System[];
  /** What a person may switch off without giving reasons, in the order in which it is offered. */
  choices: readonly Choice[];
  /** Who reports that somebody wants no more messages. */
  senders: readonly ObjectionSender[];
  /** What is asked beside the rights, in the order in which it is offered. */
  matters: readonly Matter[];
  /** Why the owner of a source may give or do nothing, in the order in which it is offered. */
  exemptions: readonly Exemption[];
  /** Open questions that belong to no single activity. */
  openQuestions: readonly OpenQuestion[];
}
