import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { MasterKeys, randomToken } from '@habeas/platform/crypto';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, matterLabel } from '../../register';
import { NotFound, Refused } from '../../requests';
import { Accounts } from '../../staff';
import { CalendarDatesRepository } from './calendar-dates.repository';
import type { CalendarFeed } from './calendar-feed.entity';
import { CalendarFeedRepository } from './calendar-feed.repository';
import { calendarText } from './calendar-text';
import type { CalendarFeedView, CalendarScope, NewCalendarFeedView } from './calendar-view';

const MOST_FEEDS = 5;
/** No calendar program shows more with pleasure; what is left out is later than all of these. */
const MOST_DATES = 2000;

/** Addresses at which calendars read the legal dates: no sign-in, so a secret in the address, and nothing personal behind it. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly dates: CalendarDatesRepository,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
    private readonly web: WebConfig,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async of(tx: Transaction, accountId: string): Promise<CalendarFeedView[]> {
    return (await this.feeds.ofAccount(tx, accountId)).map(feedView);
  }

  /** A new address; its secret is in the answer and nowhere else. @throws Refused `too-many-feeds` beyond what one needs */
  async create(tx: Transaction, accountId: string, scope: CalendarScope): Promise<NewCalendarFeedView> {
    if ((await this.feeds.ofAccount(tx, accountId)).length >= MOST_FEEDS) throw new Refused('too-many-feeds');
    const token = randomToken();
    const feed = await this.feeds.insert(tx, {
      accountId,
      scope,
      tokenHash: this.hash(token),
      createdAt: this.clock.now(),
      revokedAt: null,
    });
    await this.record(tx, 'calendar-feed.created', feed);
    return { feed: feedView(feed), url: `${this.web.origin}/calendar/${token}.ics` };
  }

  /** @throws NotFound for one that is another colleague's; one that was revoked stays so */
  async revoke(tx: Transaction, accountId: string, id: string): Promise<void> {
    const feed = await this.feeds.lockOwn(tx, id, accountId);
    if (!feed) throw new NotFound('calendar-feed');
    if (feed.revokedAt !== null) return;
    await this.feeds.save(tx, Object.assign(feed, { revokedAt: this.clock.now() }));
    await this.record(tx, 'calendar-feed.revoked', feed);
  }

  /** The calendar behind a secret, and the address's id; null when there is none, it was revoked, or its colleague has left. */
  read(token: string): Promise<{ feedId: string; text: string } | null> {
    return this.transactions.read(async (tx) => {
      const feed = await this.feeds.inForce(tx, this.hash(token));
      const account = feed && (await this.accounts.find(tx, feed.accountId));
      if (!feed || !account) return null;
      const dates = await this.dates.of(tx, feed, MOST_DATES + 1);
      const text = calendarText(dates.slice(0, MOST_DATES), {
        scope: feed.scope,
        language: account.language,
        zone: this.pack.controller.timeZone,
        origin: this.web.origin,
        labelOf: (matter) => matterLabel(this.pack, matter, account.language),
        cut: dates.length > MOST_DATES,
      });
      return { feedId: feed.id, text };
    });
  }

  private hash(token: string): string {
    return this.keys.hash('calendar-feed', token);
  }

  private async record(tx: Transaction, event: 'calendar-feed.created' | 'calendar-feed.revoked', feed: CalendarFeed) {
    const actor = { kind: 'staff', id: feed.accountId } as const;
    await this.audit.append(tx, { event, actor, details: { feed: feed.id, scope: feed.scope } });
  }
}

function feedView({ id, scope, createdAt }: CalendarFeed): CalendarFeedView {
  return { id, scope, createdAt: createdAt.toISOString() };
}
