import { useSession } from './session';

/** The controller's brands, as choices of a field. */
export function useBrands(): { value: string; label: string }[] {
  return useSession().data?.brands.map(({ key, name }) => ({ value: key, label: name })) ?? [];
}

/** The name of a brand; its key while the session is not known. */
export function useBrandName(): (key: string) => string {
  const brands = useBrands();
  return (key) => brands.find(({ value }) => value === key)?.label ?? key;
}
