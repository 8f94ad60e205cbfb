import { readDataset } from '../../dataset/read-dataset';
import { erasureSteps } from './erasure-order';

const field = (name: string, to?: string, key = false): string =>
  `{name: ${name}, fides_meta: {primary_key: ${key}${to ? `, references: [{dataset: d, field: ${to}}]` : ''}}}`;
const dataset = (collections: Record<string, string[]>) =>
  readDataset(
    `dataset: [{fides_key: d, collections: [${Object.entries(collections)
      .map(([name, fields]) => `{name: ${name}, fields: [${fields.join(', ')}]}`)
      .join(', ')}]}]`,
    'd.yaml',
  );

describe('the order in which collections are erased', () => {
  const shop = dataset({
    customers: [field('id', undefined, true)],
    orders: [field('id', undefined, true), field('customer', 'customers.id')],
    lines: [field('order', 'orders.id')],
  });

  it('is children before parents', () => {
    expect(erasureSteps(shop, ['customers', 'orders', 'lines'])).toEqual([['lines'], ['orders'], ['customers']]);
    expect(erasureSteps(shop, ['customers', 'lines'])).toEqual([['customers'], ['lines']]);
    expect(erasureSteps(shop, [])).toEqual([]);
  });

  it('knows the child also where the parent declares the reference', () => {
    const turned = dataset({ customers: [field('id', 'orders.customer', true)], orders: [field('customer')] });
    expect(erasureSteps(turned, ['customers', 'orders'])).toEqual([['orders'], ['customers']]);
  });

  it('takes a circle together, after what hangs on it', () => {
    const circle = dataset({
      a: [field('id', undefined, true), field('b', 'b.id')],
      b: [field('id', undefined, true), field('a', 'a.id')],
      child: [field('a', 'a.id')],
    });
    expect(erasureSteps(circle, ['a', 'b', 'child'])).toEqual([['child'], ['a', 'b']]);
  });
});
