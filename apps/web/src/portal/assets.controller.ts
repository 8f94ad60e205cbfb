import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Asset, PortalAssets } from './portal-assets';

@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: PortalAssets) {}

  @Get('brand/:file')
  brand(@Param('file') file: string, @Query('v') version: unknown, @Req() request: Request, @Res() response: Response) {
    this.send(this.assets.find(`brand/${file}`), version, request, response);
  }

  @Get(':file')
  file(@Param('file') file: string, @Query('v') version: unknown, @Req() request: Request, @Res() response: Response) {
    this.send(this.assets.find(file), version, request, response);
  }

  private send(asset: Asset | undefined, version: unknown, request: Request, response: Response): void {
    if (!asset) throw new NotFoundException();
    const forGood = version === asset.version;
    response.setHeader('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    response.type(asset.type);
    if (!request.acceptsEncodings('gzip')) {
      response.send(asset.plain);
      return;
    }
    response.setHeader('Content-Encoding', 'gzip');
    response.send(asset.gzipped);
  }
}
