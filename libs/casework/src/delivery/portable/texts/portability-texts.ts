/** Every word of ours in a portability package, in one language. A key that a language misses does not compile. */
export interface PortabilityTexts {
  heading: string;
  about: (facts: { controller: string; reference: string; received: string; composed: string }) => string;
  /** What Art. 20 is about. */
  scope: string;
  contents: string;
  nothing: string;
  /** How the files are written, a line each. */
  formats: string[];
  leftOut: string;
  /** Stands before the article. */
  ground: string;
  stillAccess: string;
  checksums: string;
  careful: string;
  contact: (email: string) => string;
  withheld: string;
}
