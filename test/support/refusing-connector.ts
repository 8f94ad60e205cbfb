import { type Connector, SourceError } from '@habeas/connectors';

/** A source that is told to stop something and cannot. */
export function refusing(connector: Connector): Connector {
  const suppress = () => Promise.reject(new SourceError('marketing', 'schema-changed', 'out of order'));
  return new Proxy(connector, {
    get: (target, name) => {
      const own: unknown = name === 'suppress' ? suppress : Reflect.get(target, name);
      return typeof own === 'function' ? (own as (...args: never[]) => unknown).bind(target) : own;
    },
  });
}
