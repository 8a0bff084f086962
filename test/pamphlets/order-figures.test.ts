/** What copies of a booklet take, by arithmetic that anyone can do on paper. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { orderText } from '../../src/pamphlets/order-figures.ts';

const price = { amount: 5, currency: 'GBP' };

test('four pages go on a sheet, and what is left over takes another', () => {
  const sheets = [1, 4, 5, 22, 24, 25].map((pages) => orderText('sheets', pages));
  assert.equal(sheets, ['1', '1', '2', '6', '6', '7']);
  assert.is(orderText('pages', 22), '22');
  assert.is(orderText('sheets-100', 22), '600');
  assert.is(orderText('sheets-100', 44), '1,100');
});

test('a sheet weighs five grams', () => {
  assert.is(orderText('weight', 22), '30 g');
  assert.is(orderText('weight-100', 22), '3.0 kg');
  assert.is(orderText('weight-100', 4), '500 g');
});

test('paper costs its part of the price of 500 sheets', () => {
  assert.is(orderText('cost-100', 22, price), '£6.00');
  assert.is(orderText('cost', 22, price), '£0.06');
  assert.is(orderText('cost-100', 22, { amount: 4.25, currency: 'EUR' }), '€5.10');
});

test('without a price there is no cost, and there is no figure of another name', () => {
  assert.throws(
    () => orderText('cost', 22),
    'There is no figure "cost" of an order without a price.',
  );
  assert.throws(() => orderText('ink', 22, price), 'There is no figure "ink" of an order.');
});

test.run();
