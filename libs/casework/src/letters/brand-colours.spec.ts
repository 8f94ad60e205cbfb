import fc from 'fast-check';
import { brandColours, contrast } from './brand-colours';

describe('brandColours', () => {
  it('gives readable pairs for any colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colours = brandColours(`#${value.toString(16).padStart(6, '0')}`);
        expect(contrast(colours.onBrand, colours.brand)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colours.ink, colours.tint)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colours.ink, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('keeps a dark brand colour as it is', () => {
    expect(brandColours('#5C2D91')).toMatchObject({ brand: '#5c2d91', onBrand: '#ffffff', ink: '#5c2d91' });
  });

  it.each(['purple', '#fff', '#5c2d91;background:url(//x)', ''])('refuses %s', (colour) => {
    expect(() => brandColours(colour)).toThrow(RangeError);
  });
});
