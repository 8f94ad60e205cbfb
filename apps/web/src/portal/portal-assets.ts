import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { brandIcon, brandStyle } from './brand-style';
import { ownStyle } from './own-style';

/** A file of the portal, made at start and kept in memory. */
export interface Asset {
  type: string;
  plain: Buffer;
  gzipped: Buffer;
  version: string;
}

export const GOVUK_DIST = path.join(path.dirname(require.resolve('govuk-frontend/package.json')), 'dist');

/** Style sheets, the brand's marks and the one script. Nothing comes from a third party. */
@Injectable()
export class PortalAssets {
  private readonly assets = new Map<string, Asset>();

  constructor(@Inject(CONTROLLER_PACK) pack: ControllerPack) {
    const govuk = readFileSync(path.join(GOVUK_DIST, 'govuk/govuk-frontend.min.css'), 'utf8');
    const own = readFileSync(path.join(__dirname, 'assets/portal.css'), 'utf8');
    this.add('portal.css', 'text/css', `${ownStyle(govuk)}\n${own}`);
    this.add('portal.mjs', 'text/javascript', readFileSync(path.join(__dirname, 'assets/portal.mjs'), 'utf8'));
    for (const brand of pack.brands) {
      this.add(`brand/${brand.key}.css`, 'text/css', brandStyle(brand));
      this.add(`brand/${brand.key}.svg`, 'image/svg+xml', brandIcon(brand));
    }
  }

  find(name: string): Asset | undefined {
    return this.assets.get(name);
  }

  /** The address of a file, with its version, so that browsers may keep it for good. */
  url(name: string): string {
    return `/assets/${name}?v=${this.assets.get(name)?.version ?? ''}`;
  }

  private add(name: string, type: string, text: string): void {
    const plain = Buffer.from(text, 'utf8');
    const version = createHash('sha256').update(plain).digest('hex').slice(0, 12);
    this.assets.set(name, { type, plain, gzipped: gzipSync(plain), version });
  }
}
