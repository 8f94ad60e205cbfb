import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { asFlag, Variable } from './variable';

/** Calls that go out to recipients whose addresses the pack names. */
export class OutboundConfig {
  /** `1` where recipients stand on a private network: calls to private addresses are refused otherwise. */
  @Variable('HABEAS_OUTBOUND_PRIVATE', asFlag)
  @IsBoolean({ message: 'must be 0 or 1' })
  allowPrivate = false;

  /** Further certificate authorities (PEM) that such calls trust; best given by `HABEAS_OUTBOUND_CA_FILE`. */
  @Variable('HABEAS_OUTBOUND_CA')
  @IsOptional()
  @IsString()
  authorities?: string;
}
