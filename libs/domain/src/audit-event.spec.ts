import { AUDIT_EVENTS, isAuditEvent } from './audit-event';
import { AUDIT_EVENT_WORDING } from './audit-event-wording';

describe('audit events', () => {
  it('are named once, as subject and what happened, and have words of their own', () => {
    expect(new Set(AUDIT_EVENTS).size).toBe(AUDIT_EVENTS.length);
    expect(new Set(Object.values(AUDIT_EVENT_WORDING)).size).toBe(AUDIT_EVENTS.length);
    for (const event of AUDIT_EVENTS) {
      expect(event).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      expect(AUDIT_EVENT_WORDING[event]).toMatch(/^[A-Z][^.]+$/);
    }
  });

  it('are recognised exactly', () => {
    expect(isAuditEvent('package.opened')).toBe(true);
    expect(isAuditEvent('package.eaten')).toBe(false);
    expect(isAuditEvent(null)).toBe(false);
  });
});
