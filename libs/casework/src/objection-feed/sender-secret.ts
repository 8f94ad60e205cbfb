import type { MasterKeys } from '@habeas/platform/crypto';

/** What a sender signs its reports with: 64 hexadecimal digits. It survives a rotation of the master key. */
export function senderSecretOf(masterKeys: MasterKeys, sender: string): string {
  return masterKeys.hash('objection-sender', sender);
}
