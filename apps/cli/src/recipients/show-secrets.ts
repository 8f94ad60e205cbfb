import { openAudit } from '@habeas/casework/audit';
import { secretsOf } from '@habeas/casework/notices';
import { loadPack } from '@habeas/casework/register';
import { transferSecretOf } from '@habeas/casework/rights/portability';
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
  const opened = await openAudit(config.database);
  try {
    const details = { recipient };
    await opened.audit.appendBeforeRead({ event: 'recipient.secret-shown', actor: { kind: 'system' }, details });
    return { ...secretsOf(masterKeys, recipient), transfer: transferSecretOf(masterKeys, recipient) };
  } finally {
    await opened.close();
  }
}
