/** A valid WAV of a fifth of a second, with `comment` in its information chunk: the bytes of a recording name their person too. */
export function smallWav(comment: string, pitch: number): Buffer {
  const rate = 8000;
  const samples = Buffer.from(
    Array.from({ length: rate / 5 }, (_, at) => 128 + Math.round(40 * Math.sin((2 * Math.PI * pitch * at) / rate))),
  );
  const text = Buffer.from(comment.length % 2 === 0 ? `${comment}\0\0` : `${comment}\0`, 'latin1');
  const info = chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('ICMT', text)]));
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0); // PCM
  format.writeUInt16LE(1, 2); // one channel
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14); // bits
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), chunk('data', samples), info]));
}

function chunk(name: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body]);
}
