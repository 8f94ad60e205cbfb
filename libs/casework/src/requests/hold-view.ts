/** Why the file of a request is kept, whatever its time, and when that is looked at again. */
export interface HoldView {
  reason: string;
  /** ISO day. */
  reviewOn: string;
  /** ISO instant. */
  setAt: string;
  by: string;
}
