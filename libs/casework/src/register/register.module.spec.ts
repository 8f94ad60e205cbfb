import { Test } from '@nestjs/testing';
import { CONTROLLER_PACK, PackInvalid, RegisterModule, type ControllerPack } from './index';

describe('the register module', () => {
  it('gives the loaded pack to whoever asks for it', async () => {
    const app = await Test.createTestingModule({ imports: [RegisterModule.forRoot('examples/proximus')] }).compile();
    expect(app.get<ControllerPack>(CONTROLLER_PACK).activities).toHaveLength(61);
    await app.close();
  });

  it('does not start with a pack that is not valid', async () => {
    const start = Test.createTestingModule({ imports: [RegisterModule.forRoot('examples')] }).compile();
    await expect(start).rejects.toThrow(PackInvalid);
  });
});
