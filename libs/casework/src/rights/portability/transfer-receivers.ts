import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { MasterKeys } from '@habeas/platform/crypto';
import { CONTROLLER_PACK, type ControllerPack, type RecipientTransfer } from '../../register';
import type { Transfer } from './transfer.entity';

/** Organisations to which the pack lets a file be sent straight. */
@Injectable()
export class TransferReceivers {
  constructor(
    private readonly masterKeys: MasterKeys,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** In the order of the pack, by their names. */
  all(language: Language): { key: string; name: string }[] {
    return this.pack.recipients.flatMap(({ key, name, transfer }) => (transfer ? [{ key, name: name[language] }] : []));
  }

  /** Where it goes and under which name and secret; null where the pack does not say so, or no longer. */
  of(recipient: string | null): (RecipientTransfer & { secret: string }) | null {
    const found = this.pack.recipients.find(({ key }) => key === recipient);
    return found?.transfer ? { ...found.transfer, secret: transferSecretOf(this.masterKeys, found.key) } : null;
  }

  /** The organisation's name as the person may read it. */
  nameOf({ recipient, organisation }: Pick<Transfer, 'recipient' | 'organisation'>, language: Language): string {
    const known = this.pack.recipients.find(({ key }) => key === recipient);
    return known?.name[language] ?? organisation ?? recipient ?? '';
  }
}

/** What is agreed with one receiver for the signature of transfers: 64 hexadecimal digits. It survives a rotation of the master key. */
export function transferSecretOf(masterKeys: MasterKeys, recipient: string): string {
  return masterKeys.hash('recipient-transfer', recipient);
}
