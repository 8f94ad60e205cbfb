export { type AccountKey, AccountProvider, SignInRefused, type SignInSecrets } from './account-provider';
