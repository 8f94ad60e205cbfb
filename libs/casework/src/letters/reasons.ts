import { Injectable } from '@nestjs/common';
import { DECISION_REASONS, type DecisionRow, type Language } from '@habeas/domain';
import type { KeptData, RefusedData } from './answer-letter-data';
import { citeArticle } from './cite-article';
import { formatDate } from './dates';
import { BRACKETED_ARTICLE, reasonPlaces, type ReasonSentences } from './read-reasons';

/** What a sentence is made of. `untilEvent` is in words already: period and trigger, as the register has them. */
export type ReasonedRow = Pick<DecisionRow, 'reason' | 'article' | 'until' | 'untilEvent'>;

/** The plain sentence of a reason, in every language. */
@Injectable()
export class Reasons {
  constructor(private readonly sentences: Readonly<Record<Language, ReasonSentences>>) {}

  /** "The law obliges us to keep these data until 1 January 2033 (Article 17(3)(b) of the GDPR)." Throws RangeError: see {@link fill}. */
  sentence(language: Language, row: ReasonedRow): string {
    return this.fill(this.template(language, row), language, row);
  }

  /** A row of a letter's list of refusals, which names the article on a line of its own. */
  refused(language: Language, what: string, row: ReasonedRow): RefusedData {
    const template = this.template(language, row).replace(BRACKETED_ARTICLE, '');
    return { what, reason: this.fill(template, language, row), article: row.article };
  }

  /** The same for what is kept: how long is said once, by the sentence or beside it. */
  kept(language: Language, what: string, row: ReasonedRow & Pick<DecisionRow, 'records'>): KeptData {
    const said = reasonPlaces(this.template(language, row));
    return {
      ...this.refused(language, what, row),
      records: row.records,
      until: said.includes('until') ? null : row.until,
      untilEvent: said.includes('untilEvent') ? null : row.untilEvent,
    };
  }

  private template(language: Language, { reason }: ReasonedRow): string {
    const key = DECISION_REASONS.find((known) => known === reason);
    if (!key) throw new RangeError(`No sentence for the reason ${reason}`);
    return this.sentences[language][key];
  }

  /** @throws RangeError where the sentence speaks of an end that the row does not have */
  private fill(template: string, language: Language, row: ReasonedRow): string {
    const values = {
      until: row.until && formatDate(row.until, language),
      untilEvent: row.untilEvent,
      article: citeArticle(row.article, language),
    };
    return template.replace(/\{(until|untilEvent|article)\}/g, (_, place: keyof typeof values) => {
      const value = values[place];
      if (!value) throw new RangeError(`The reason ${row.reason} has no ${place}`);
      return value;
    });
  }
}
