import { openAudit } from '@habeas/casework/audit';
import { secretsOf } from '@habeas/casework/notices';
import { senderSecretOf } from '@habeas/casework/objection-feed';
import { loadPack } from '@habeas/casework/register';
import { transferSecretOf } from '@habeas/casework/rights/portability';
import type { AuditDetails } from '@habeas/domain';
import type { Config } from '@habeas/platform/config';
import { MasterKeys } from '@habeas/platform/crypto';

/** What is agreed with one recipient. 64 hexadecimal digits each. */
export interface AgreedSecrets {
  personKey: string;
  signature: string;
  transfer: string;
}

/**
 * Records that the secrets are shown, then gives them.
 * @param recipient its key in the pack
 * @throws RangeError for a recipient that the pack does not have; AuditUnavailable when it cannot be recorded: then nothing is shown
 */
export async function showSecrets(config: Config, recipient: string): Promise<AgreedSecrets> {
  const masterKeys = MasterKeys.load(config.storage.masterKeyFile, { create: false });
  if (!loadPack(config.pack.dir).recipients.some(({ key }) => key === recipient))
    throw new RangeError(`recipients.yaml names no recipient ${recipient}`);
  await record(config, { recipient });
  return { ...secretsOf(masterKeys, recipient), transfer: transferSecretOf(masterKeys, recipient) };
}

/**
 * As `showSecrets`, for who sends messages and reports objections.
 * @param sender its key in the pack
 * @throws RangeError, AuditUnavailable
 */
export async function showSenderSecret(config: Config, sender: string): Promise<string> {
  const masterKeys = MasterKeys.load(config.storage.masterKeyFile, { create: false });
  if (!loadPack(config.pack.dir).senders.some(({ key }) => key === sender))
    throw new RangeError(`choices.yaml names no sender ${sender}`);
  await record(config, { sender });
  return senderSecretOf(masterKeys, sender);
}

async function record(config: Config, details: AuditDetails): Promise<void> {
  const opened = await openAudit(config.database);
  try {
    await opened.audit.appendBeforeRead({ event: 'recipient.secret-shown', actor: { kind: 'system' }, details });
  } finally {
    await opened.close();
  }
}
