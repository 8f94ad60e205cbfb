import type { RequestHandler } from 'express';
import helmet from 'helmet';

const NOTHING = ["'none'"];
const OWN = ["'self'"];

/** Headers of every page: no third party, no frame, no referrer, nothing guessed. */
export function securityHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NOTHING,
        scriptSrc: OWN,
        styleSrc: OWN,
        imgSrc: ["'self'", 'data:'],
        fontSrc: OWN,
        connectSrc: OWN,
        formAction: OWN,
        frameSrc: OWN,
        manifestSrc: OWN,
        baseUri: NOTHING,
        frameAncestors: NOTHING,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** The desk's component library sets styles on elements; its pages alone may. */
export const DESK_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * A previewed entry is somebody's data: shown in a sandbox, without script, in the desk's own frame only. It keeps its origin,
 * for without it the frame could load neither its own style nor its other pages.
 */
export const PREVIEW_CSP =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self'; sandbox allow-same-origin; frame-ancestors 'self'";
