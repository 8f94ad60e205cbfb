import net, { type AddressInfo, type Socket } from 'node:net';

/**
 * An address that leads to the same database, whose connections break when a COMMIT has been answered by the database and before
 * the answer is passed on; afterwards nothing is connected any more.
 */
export async function breakAfterCommit(to: string): Promise<{ url: string; close(): Promise<void> }> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let broken = false;
  const server = net.createServer((client) => {
    sockets.add(client);
    if (broken) return client.destroy();
    const database = net.connect({ host: target.hostname, port: Number(target.port) });
    sockets.add(database);
    let committing = false;
    client.on('data', (bytes) => {
      committing ||= bytes.includes('COMMIT');
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (!committing) return client.write(bytes);
      broken = true;
      client.destroy();
      return database.destroy();
    });
    for (const socket of [client, database]) socket.on('error', () => undefined);
    return client.on('close', () => database.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
