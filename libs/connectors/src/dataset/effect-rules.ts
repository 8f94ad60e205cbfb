/** What a dataset says of one collection beside what is in it: whose rows are, how long they stay, and how they are changed. */
export interface CollectionEffects {
  ownership?: Ownership;
  retention?: RetentionRule;
  erasure: ErasureRule;
  preservation?: { field: string };
  restriction?: { field: string };
  suppression: SuppressionRule[];
  /** Documents as they were issued (an invoice): no field of them is ever put right. */
  issued: boolean;
  /** Key of the source from which these rows are loaded: what is put right here only comes back wrong with the next load. */
  feed?: string;
}

/** Whose a row is where others may have a share in it. Without this, every row that names nobody else is the person's own. */
export interface Ownership {
  /** Field that names the owner: an identity, or a reference to one. A row that names another is shared, not the person's. */
  owner?: string;
  /** Rows elsewhere by which others share: `by` holds `field` of this collection, `person` names who shares. */
  members?: { collection: string; by: string; person: string; field: string };
}

export interface RetentionRule {
  /** Key of the retained data in the register (`billing-data`). */
  data: string;
  /** Field with the day or instant from which a row's period runs. */
  from?: string;
}

/** `mask`: the row stays because something refers to it, and `fields` lose their values for good. */
export type ErasureRule = { mode: 'delete' } | { mode: 'mask'; fields: string[] };

/** How a purpose is stopped in this collection. */
export interface SuppressionRule {
  /** Our word for the purpose (`direct-marketing`). */
  purpose: string;
  /** Only rows whose field has one of the values. */
  when?: FieldCondition;
  /** Field that names the channel, and the source's code for each channel of ours. */
  channel?: { field: string; codes: Record<string, string> };
  stop: SuppressionStop;
  /** Field that gets the day of the change. */
  changed?: string;
}

/**
 * `set` writes a field (`now`: empty until then, it gets the source's time); `remove` deletes the rows: what was derived for the
 * purpose, such as a profile.
 */
export type SuppressionStop = { by: 'set'; field: string; to: 'false' | 'true' | 'now' } | { by: 'remove' };

export interface FieldCondition {
  field: string;
  is: string[];
}

/**
 * `end`: the last day, or null while any row has none. `latest`, `earliest`: a day, or null without one. `any`: true where a row
 * has one of `values`. `any-positive`: true where an amount is above zero. `consent`: `given` while a row of it has no value
 * (no withdrawal), `withdrawn` when each has one, `never-given` without a row.
 */
export const FACT_AGGREGATES = ['end', 'latest', 'earliest', 'any', 'any-positive', 'consent'] as const;
export type FactAggregate = (typeof FACT_AGGREGATES)[number];

/** A fact that the person's own values of one field say. */
export interface FactRule {
  /** Kinds under which the fact is given (`contract-end`, `consent:tv-advertising`). */
  is: string[];
  aggregate: FactAggregate;
  values: string[];
  when?: FieldCondition;
}
