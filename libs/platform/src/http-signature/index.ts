export {
  contentDigest,
  digestIn,
  isSignedBy,
  readSignature,
  sha256Of,
  type SignedParts,
  signMessage,
} from './http-signature';
