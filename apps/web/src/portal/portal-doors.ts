import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { type NextFunction, type Request, type Response, urlencoded } from 'express';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { PortalErrors } from './portal-errors';
import { startFor } from './start.controller';

/** Most bytes of a posted form: every field at its limit, each sign of the text in nine bytes, fits. */
const FORM_BYTES = 64 * 1024;

/** A web form that the pack names by its own path, such as `/scarlet`, leads to the start page under that brand. */
@Injectable()
export class BrandDoors implements NestMiddleware {
  private readonly brands: Map<string, string>;

  constructor(@Inject(CONTROLLER_PACK) private readonly pack: ControllerPack) {
    const doors = pack.channels.filter(({ kind, address }) => kind === 'web-form' && address.startsWith('/'));
    this.brands = new Map(doors.map(({ address, brand }) => [address, brand]));
    this.brands.delete('/');
  }

  use(request: Request, response: Response, next: NextFunction): void {
    const brand = request.method === 'GET' ? this.brands.get(request.path) : undefined;
    if (brand === undefined) next();
    else response.redirect(302, startFor(request, response, this.pack, brand));
  }
}

/** Reads posted forms up to their limit, and says in words when one is beyond it. */
@Injectable()
export class FormBody implements NestMiddleware {
  private readonly read = urlencoded({ extended: false, limit: FORM_BYTES, parameterLimit: 60 });

  constructor(private readonly errors: PortalErrors) {}

  use(request: Request, response: Response, next: NextFunction): void {
    this.read(request, response, (error?: unknown) => {
      if (error === undefined) next();
      else this.errors.answer(error, request, response);
    });
  }
}
