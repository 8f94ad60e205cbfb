import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's figures for Argon2id: 19 MiB, two passes, one lane. Argon2id is the library's default variant. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 12;
const LONGEST = 256;

/** Hashes and checks passwords with Argon2id. */
@Injectable()
export class Passwords {
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Takes as long without a hash as with one, so that nobody learns which addresses have an account. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    if (password.length > LONGEST) return false;
    this.dummy ??= this.hash('no account has this password');
    const matches = await verify(passwordHash ?? (await this.dummy), password);
    return passwordHash !== null && matches;
  }
}

/** Length counts, not signs (NIST SP 800-63B): 12 to 256 characters, not one repeated, and not the e-mail address. */
export function isStrongEnough(password: string, email: string): boolean {
  if (password.length < SHORTEST || password.length > LONGEST) return false;
  if (new Set(password).size < 5) return false;
  return !password.toLowerCase().includes(email.split('@')[0]?.toLowerCase() ?? email);
}
