import type { OthersGroupView } from './others-view';

export interface PackageView {
  id: string;
  state: 'composing' | 'sealed' | 'approved' | 'released' | 'revoked' | 'expired' | 'failed';
  manifestSha256: string | null;
  size: number | null;
  composedAt: string | null;
  approvedBy: string | null;
  releasedAt: string | null;
  expiresAt: string | null;
  openings: { at: string }[];
  entries: { path: string; mediaType: string; size: number }[];
  /** What may speak of others, and what was decided about it. */
  others: OthersGroupView[];
  /** `GET {previewBase}/{path}` gives the entry as the person will see it. */
  previewBase: string;
}
