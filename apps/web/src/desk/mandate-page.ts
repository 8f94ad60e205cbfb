import { Injectable } from '@nestjs/common';
import {
  type AttachmentPlace,
  type Mandate,
  type MandateDocument,
  MandateRepository,
  Mandates,
  type MandateView,
  type Receipt,
  type Request,
  type RequestedRight,
  type RequestView,
} from '@habeas/casework/requests';
import type { Transaction } from '@habeas/platform/database';

const PLACE = /^([0-9a-f-]{36})\/(\d{1,3})$/;

/** What the desk shows of who acts for the person. */
@Injectable()
export class MandatePage {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly rules: Mandates,
  ) {}

  async view(
    tx: Transaction,
    request: Request,
    rights: readonly RequestedRight[],
    receipts: readonly Receipt[],
    names: ReadonlyMap<string, string>,
  ): Promise<Pick<RequestView, 'mandate' | 'mandateDocuments'>> {
    const mandate = await this.mandates.of(tx, request.id);
    return {
      mandate: mandate && this.shown(mandate, request, rights, names),
      mandateDocuments: documentsIn(receipts),
    };
  }

  private shown(
    mandate: Mandate,
    request: Request,
    rights: readonly RequestedRight[],
    names: ReadonlyMap<string, string>,
  ): MandateView {
    const { kind, holder, document, limits, dataTo, validFrom, validUntil, verifiedBy, verifiedAt } = mandate;
    return {
      ...{ kind, holder, rights: mandate.rights, limits, dataTo, validFrom, validUntil },
      document: document && keyOf(document),
      verifiedBy: verifiedBy && (names.get(verifiedBy) ?? ''),
      verifiedAt: verifiedAt?.toISOString() ?? null,
      waits: this.waiting(mandate, request, rights),
    };
  }

  /** Rights that go no further before the mandate is settled, each with what it lacks. */
  waiting(mandate: Mandate, request: Request, rights: readonly RequestedRight[]): MandateView['waits'] {
    return rights
      .filter(({ state }) => state === 'asked' || state === 'awaiting-identity')
      .flatMap(({ right }) => {
        const gap = this.rules.gap(mandate, request, right);
        return gap === null ? [] : [{ right, gap }];
      });
  }
}

/** Whatever came with a message of the request. */
function documentsIn(receipts: readonly Receipt[]): MandateDocument[] {
  return receipts.flatMap(({ id: receiptId, attachments }) =>
    attachments.map(({ name }, position) => ({ key: keyOf({ receiptId, position }), name })),
  );
}

const keyOf = ({ receiptId, position }: AttachmentPlace): string => `${receiptId}/${position}`;

/** The place that a key stands for; null for none. */
export function placeOf(key: string | null): AttachmentPlace | null {
  const [, receiptId, position] = PLACE.exec(key ?? '') ?? [];
  return receiptId ? { receiptId, position: Number(position) } : null;
}
