import { markup, type Markup, type MarkupValue } from '../../letters';
import type { ActivityInformation } from './package-input';
import { type PageContext, wholePage } from './page-frame';

const fact = (name: string, value: MarkupValue): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
const list = (items: MarkupValue[]): Markup => markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

/** Where one activity stands on the page; the same key gives the same anchor on every page. */
export function activityAnchor(activities: readonly ActivityInformation[], key: string): string | null {
  const index = activities.findIndex((activity) => activity.key === key);
  return index < 0 ? null : `a${index + 1}`;
}

function activityFacts(activity: ActivityInformation, { texts }: PageContext): Markup {
  const words = texts.activity;
  const { recipients, retention, objection } = activity;
  const { colon } = texts;
  return markup`<dl class="facts">${[
    fact(words.purpose, activity.purpose),
    fact(
      words.legalBases,
      list(activity.legalBases.map(({ article, text }) => markup`<strong>${article}</strong>${colon} ${text}`)),
    ),
    fact(words.categories, list(activity.categories)),
    fact(
      words.recipients,
      recipients.length > 0
        ? list(recipients.map(({ name, role }) => markup`${name}${role ? ` (${role})` : null}`))
        : words.noRecipients,
    ),
    fact(
      words.retention,
      retention.length > 0
        ? list(retention.map(({ data, period }) => markup`${data ? `${data}${colon} ` : null}${period}`))
        : words.noRetention,
    ),
    fact(words.origin, activity.origin ?? words.originPerson),
    fact(words.automated, activity.automatedDecision ?? words.noAutomated),
    fact(words.transfers, activity.transfers ?? words.noTransfers),
    fact(words.objection, [
      markup`<p>${words.objectionKinds[objection.kind]}</p>`,
      objection.kind !== 'none' && objection.routes.length > 0 ? list(objection.routes) : null,
    ]),
    activity.withdrawalRoutes.length > 0 ? fact(words.withdrawal, list(activity.withdrawalRoutes)) : null,
  ]}</dl>`;
}

/** `processing.html`: the information of GDPR Art. 15(1)(a)-(h) and (2), for each activity that touches this person. */
export function processingPage(context: PageContext): string {
  const { activities, head } = context.layout.input;
  const { policy } = head.customer;
  const words = context.texts.activity;
  const contents = activities.map((activity, index) => markup`<li><a href="#a${index + 1}">${activity.title}</a></li>`);
  const sections = activities.map(
    (activity, index) =>
      markup`<section class="activity" aria-labelledby="a${index + 1}"><h2 id="a${index + 1}">${activity.title}</h2>${
        activity.section ? markup`<p class="quiet">${words.section(activity.section)}</p>` : null
      }${activityFacts(activity, context)}</section>`,
  );
  return wholePage(context, 'processing.html', words.title, [
    markup`<p class="lead">${words.lead}</p><p>${words.policy(policy.name, policy.address)}</p><p>${words.authorities}</p>`,
    activities.length > 1
      ? markup`<nav class="contents" aria-labelledby="toc"><h2 id="toc">${words.contents}</h2><ul>${contents}</ul></nav>`
      : null,
    sections,
    markup`<p class="next"><a href="index.html#rights">${words.rightsAndComplaint}</a></p>`,
  ]);
}
