import { useBrandName } from '../api/brands';

/** A brand by its name. */
export function BrandName({ of }: { of: string }) {
  return <>{useBrandName()(of)}</>;
}
