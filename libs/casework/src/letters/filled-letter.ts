/** A run of text; what was filled in as date, name or reference stands out, a web address can be followed. */
export interface Run {
  text: string;
  as: 'plain' | 'strong' | 'link';
}

/** A block with every place filled in. An item of a list is one line or several. */
export type FilledBlock =
  | { kind: 'text' | 'heading'; runs: Run[] }
  | { kind: 'list'; items: Run[][][] }
  | { kind: 'quote' | 'code'; text: string }
  | { kind: 'link'; url: string; label: string };

export interface FilledLetter {
  subject: string;
  body: FilledBlock[];
  footer: FilledBlock[];
}
