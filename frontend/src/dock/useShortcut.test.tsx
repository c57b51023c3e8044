import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useShortcut } from './useShortcut';

function Keys({ onC, onEnter }: { onC: () => void; onEnter: () => void }) {
  useShortcut('c', onC);
  useShortcut('Enter', onEnter);
  return (
    <>
      <input />
      <button type="button">Roll</button>
    </>
  );
}

function open() {
  const keys = { onC: vi.fn<() => void>(), onEnter: vi.fn<() => void>() };
  render(<Keys {...keys} />);
  return { ...keys, user: userEvent.setup() };
}

test('a key acts when it is pressed alone', async () => {
  const { user, onC } = open();
  await user.keyboard('c{Control>}c{/Control}');
  expect(onC).toHaveBeenCalledTimes(1);
});

test('a key is a letter to whoever types', async () => {
  const { user, onC } = open();
  await user.type(screen.getByRole('textbox'), 'cccc');
  expect(onC).not.toHaveBeenCalled();
});

test('Enter belongs to the button that has the focus', async () => {
  const { user, onEnter } = open();
  await user.keyboard('{Enter}');
  screen.getByRole('button').focus();
  await user.keyboard('{Enter}');
  expect(onEnter).toHaveBeenCalledTimes(1);
});
