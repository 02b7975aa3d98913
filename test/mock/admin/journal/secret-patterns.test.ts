import { describe, expect, it } from 'vitest';
import { secretNames, secretTexts } from '../../../../src/mock/admin/journal/secret-patterns.js';
import { hasSecretText, isSecretName } from '../../../../src/mock/admin/journal/secrets.js';

describe.each(secretNames)('The pattern for $catches', ({ pattern, examples, others }) => {
  it.each(examples)('takes %s for the name of a secret', (name) => {
    expect([pattern.test(name), isSecretName(name)]).toEqual([true, true]);
  });

  it.each(others)('does not take %s for one', (name) => {
    expect([pattern.test(name), isSecretName(name)]).toEqual([false, false]);
  });
});

describe.each(secretTexts)('The pattern for $catches', ({ pattern, examples, others }) => {
  it.each(examples)('finds a secret in %s', (text) => {
    expect([pattern.test(text), hasSecretText(text)]).toEqual([true, true]);
  });

  it.each(others)('finds none in %s', (text) => {
    expect([pattern.test(text), hasSecretText(text)]).toEqual([false, false]);
  });
});
