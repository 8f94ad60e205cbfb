import { errorCode, FatalJobError } from './job-errors';
import { checkJobPayload } from './job-payload';
import { backoffMs } from './job-runner';

describe('checkJobPayload', () => {
  it.each([
    [{ id: '0a1b2c3d-0a1b-4c3d-8e9f-0a1b2c3d4e5f' }],
    [{ id: '12345678-1234-4123-8123-123456789012' }],
    [{ attempt: 3, reason: 'due-soon' }],
    [{}],
  ])('lets %j pass', (payload) => expect(() => checkJobPayload(payload)).not.toThrow());

  it.each([
    [{ name: 'Jan' }],
    [{ to: 'a@b.be' }],
    [{ number: '0475-12-34-56' }],
    [{ number: '850314123' }],
    [{ number: 32_475_123_456 }],
    [{ when: 1.5 }],
    [{ ids: ['a'] }],
    [{ nothing: null }],
    [{ nothing: undefined }],
    ['text'],
    [null],
  ])('refuses %j', (payload) => expect(() => checkJobPayload(payload)).toThrow('job payload'));
});

describe('backoffMs', () => {
  it.each([
    [1, 2, 100, 2000],
    [4, 2, 100, 16_000],
    [30, 2, 100, 900_000],
    [2, 2, 50, 2000],
    [2, 2, 150, 6000],
  ])('after attempt %i from %i s at %i %% waits %i ms', (attempt, seconds, percent, expected) => {
    expect(backoffMs(attempt, seconds, percent)).toBe(expected);
  });
});

describe('errorCode', () => {
  it.each([
    [new FatalJobError('no-such-source'), 'no-such-source'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'econnrefused'],
    [new TypeError('jan@example.be'), 'type-error'],
    [Object.assign(new Error('x'), { code: 'jan@example.be' }), 'unknown-error'],
    ['jan@example.be', 'unknown-error'],
  ])('of %p is %s', (error, code) => expect(errorCode(error)).toBe(code));
});
