import { Injectable } from '@nestjs/common';
import { RunsEvery } from '@habeas/platform/queue';
import { Packages } from './packages';

@Injectable()
export class ExpirePackages {
  constructor(private readonly packages: Packages) {}

  @RunsEvery('expire-packages', { seconds: 60 })
  async run(): Promise<void> {
    await this.packages.expireDue();
  }
}
