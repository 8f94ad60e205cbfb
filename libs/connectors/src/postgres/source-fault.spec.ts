import { SourceError } from '../connector';
import { sourceFault } from './source-fault';

const withCode = (code: string): Error =>
  Object.assign(new Error('invalid input syntax: "amelie@courriel.example"'), { code });

describe('a database error as a source error', () => {
  it.each([
    ['57014', 'timeout', true],
    ['ETIMEDOUT', 'timeout', true],
    ['ECONNREFUSED', 'unreachable', true],
    ['57P01', 'unreachable', true],
    ['53300', 'unreachable', true],
    ['28P01', 'refused', false],
    ['42501', 'refused', false],
    ['42P01', 'schema-changed', false],
    ['42703', 'schema-changed', false],
    ['22P02', 'refused', false],
    ['23503', 'refused', false],
    ['40001', 'timeout', true],
    ['55P03', 'timeout', true],
    ['XX000', 'invalid-answer', true],
  ])('%s is %s', (code, expected, retryable) => {
    const fault = sourceFault('crm', withCode(code));
    expect(fault).toMatchObject({ source: 'crm', code: expected, retryable });
    expect(fault.message).toBe(`crm: the database answered ${code}`);
  });

  it('reads what has no code from its kind', () => {
    expect(sourceFault('crm', new Error('Query read timeout')).code).toBe('timeout');
    expect(sourceFault('crm', new Error('timeout exceeded when trying to connect')).code).toBe('timeout');
    expect(sourceFault('crm', new Error('Connection terminated unexpectedly')).code).toBe('unreachable');
    expect(sourceFault('crm', new AggregateError([withCode('ECONNREFUSED')])).code).toBe('unreachable');
    expect(sourceFault('crm', new Error('amelie')).message).toBe('crm: the database answered an unknown error');
  });

  it('leaves a source error as it is', () => {
    const error = new SourceError('crm', 'ambiguous', 'two persons');
    expect(sourceFault('crm', error)).toBe(error);
    expect(error.retryable).toBe(false);
  });
});
