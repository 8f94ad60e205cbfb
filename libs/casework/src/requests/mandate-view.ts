import type { MandateGap, MandateKind, Right } from '@habeas/domain';

/** Who acts for the person whose data it is, and what is known of it. */
export interface MandateView {
  kind: MandateKind;
  holder: string;
  /** Key of one of `mandateDocuments`; null: none, or one that was only shown. */
  document: string | null;
  rights: Right[];
  limits: string | null;
  /** Where data go to the holder; null: to the person alone. */
  dataTo: string | null;
  validFrom: string | null;
  validUntil: string | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
  /** Rights that wait, and for what. */
  waits: { right: Right; gap: MandateGap }[];
}

/** An attachment of the request that may be the proof. */
export interface MandateDocument {
  key: string;
  name: string;
}
