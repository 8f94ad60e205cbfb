import { MailParser } from 'mailparser';
import { Transform } from 'node:stream';
import { decodeGuessing } from './decode-guessing.mjs';

const GUESS = 'x-habeas-guess';

class GuessingDecoder extends Transform {
  #chunks = [];

  _transform(chunk, _encoding, done) {
    this.#chunks.push(chunk);
    done();
  }

  _flush(done) {
    this.push(decodeGuessing(Buffer.concat(this.#chunks)));
    done();
  }
}

/** mailparser with bounds, that reads text whose character set is missing, unknown or wrongly said to be UTF-8. */
export class TolerantParser extends MailParser {
  constructor(limits) {
    super({
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      checksumAlgo: 'sha256',
      maxHeadSize: limits.headerBytes,
      maxChildNodes: limits.parts,
    });
  }

  createNode(data) {
    const node = super.createNode(data);
    if (!node.charset || /^(?:us-?ascii|ascii|utf-?8)$/i.test(node.charset)) node.charset = GUESS;
    return node;
  }

  getDecoder() {
    const decoder = super.getDecoder();
    return {
      decodeStream(charset) {
        if (charset === GUESS) return new GuessingDecoder();
        try {
          return decoder.decodeStream(charset);
        } catch {
          return new GuessingDecoder();
        }
      },
    };
  }
}
