import { beforeAll, expect, test } from 'vitest';
import { chooseLanguage, startI18n } from '../i18n/i18n';
import { Rejected } from '../wire/rejected';
import { reasonText } from './reasonText';

beforeAll(() => startI18n('en'));

test('what the server says about an expression is exact, in English', () => {
  expect(reasonText(new Rejected('EXPRESSION_NOT_UNDERSTOOD', 'A number is missing.', { position: 3 }))).toBe('A number is missing.');
});

test('in another language it is said in that language', async () => {
  await chooseLanguage('de');
  expect(reasonText(new Rejected('EXPRESSION_NOT_UNDERSTOOD', 'A number is missing.'))).toBe(
    'An der markierten Stelle nicht zu verstehen: A number is missing.',
  );
  await chooseLanguage('en');
});

test('a code nobody knows is told as the server told it', () => {
  expect(reasonText(new Rejected('SOMETHING_NEW', 'The moon is full.'))).toBe('The moon is full.');
});
