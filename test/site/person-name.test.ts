/** Names of people as citations need them. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { personName } from '../../src/site/citations/person-name.ts';

const names = {
  'Leora Cruddas CBE': ['Cruddas', 'Leora'],
  'Leora Cruddas, CBE': ['Cruddas', 'Leora'],
  'Professor Sir Tim Brighouse': ['Brighouse', 'Tim'],
  'Ludwig van Beethoven': ['van Beethoven', 'Ludwig'],
  'Cruddas, Leora': ['Cruddas', 'Leora'],
  'Jean-Paul SARTRE': ['SARTRE', 'Jean-Paul'],
  'Wei LI': ['LI', 'Wei'],
  Plato: ['Plato', undefined],
  'Ann Mary Author PhD': ['Author', 'Ann Mary'],
} as const;

for (const [name, [family, given]] of Object.entries(names)) {
  test(`${name} is ${given ?? 'nobody'} of ${family}`, () => {
    const found = personName(name);
    assert.is(found.family, family);
    assert.is(found.given, given);
  });
}

test('the family name can be said', () => {
  assert.equal(personName('Gabriel García Márquez', 'García Márquez'), {
    family: 'García Márquez',
    given: 'Gabriel',
  });
});

test.run();
