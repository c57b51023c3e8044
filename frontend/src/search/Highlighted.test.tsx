import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CORPUS } from '../notes/testing/xssCorpus';
import { Highlighted } from './Highlighted';

test.each(CORPUS)('%s is found as text and does nothing', (text) => {
  const half = Math.ceil(text.length / 2);
  const fragments = [
    { text: text.slice(0, half), match: false },
    { text, match: true },
    { text: text.slice(half), match: false },
  ];
  const { container } = render(<Highlighted text={fragments} />);
  expect([...container.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['MARK']);
  expect(container.querySelector('mark')?.attributes).toHaveLength(0);
  expect(container.textContent).toBe(text.slice(0, half) + text + text.slice(half));
});
