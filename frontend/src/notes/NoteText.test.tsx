import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { startI18n } from '../i18n/i18n';
import { fakeSession } from '../dock/fixtures';
import { AtNotes } from './testing/AtNotes';
import NoteText from './NoteText';
import { CORPUS } from './testing/xssCorpus';

beforeAll(() => startI18n('en'));

function show(text: string) {
  return render(
    <AtNotes session={fakeSession()}>
      <NoteText text={text} />
    </AtNotes>,
  ).container;
}

/** What of a page could run something, load something from elsewhere, or send somewhere. */
function dangers(container: Element): string[] {
  return [...container.querySelectorAll('*')].flatMap((element) => [
    ...(/^(script|iframe|object|embed|style|link|meta|base|form|svg|math|video|audio|template|textarea|button|frame|applet)$/iu.test(element.tagName) &&
    !element.closest('[class*=lucide], [type=button]')
      ? [element.outerHTML]
      : []),
    ...[...element.attributes]
      .filter(({ name, value }) => /^on|^srcdoc$|^style$|^formaction$|^action$/iu.test(name) || /^\s*(javascript|data|vbscript|blob|file):/iu.test(value))
      .map(({ name, value }) => `${name}=${value}`),
    ...(element.tagName === 'IMG' ? [element.outerHTML] : []),
    ...(element.tagName === 'A' && !/^(https?:\/\/|mailto:|\/rooms\/)/u.test(element.getAttribute('href') ?? '') ? [element.outerHTML] : []),
  ]);
}

describe('nothing of a note runs', () => {
  test.each(CORPUS.map((text, index) => [index, text] as const))('%i: %j', (_, text) => {
    expect(dangers(show(text))).toEqual([]);
  });

  test('and all of it together neither', () => {
    expect(dangers(show(CORPUS.join('\n\n')))).toEqual([]);
  });
});

describe('the text of a note', () => {
  test('shows HTML as it was typed, so that no words are lost', () => {
    expect(show('Who <b>rings</b> & <why>?\n\n<div onclick="x()">the bell</div>').textContent).toContain('Who <b>rings</b> & <why>?');
    expect(screen.getByText('<div onclick="x()">the bell</div>')).toBeTruthy();
  });

  test('leads to other notes in place, and to nothing where one may not read', async () => {
    show('[known](note:contract) and [unknown](note:elsewhere)');
    expect((await screen.findByText('known')).closest('a')?.getAttribute('href')).toBe('/rooms/room/notes/contract');
    await expect.poll(() => screen.getByText('unknown').closest('a')).toBeNull();
  });

  test('leads to tokens that stand on the board', () => {
    show('[Ulk](token:ulk) and [a ghost](token:gone)');
    expect(screen.getByRole('button', { name: 'Ulk' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'a ghost' })).toBeNull();
  });

  test('names an image that cannot be seen by its description', () => {
    show('![The gate](asset:gate)');
    expect(screen.getByText('The gate')).toBeTruthy();
  });

  test('keeps its headings below the title', () => {
    show('# One\n\n## Two');
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('One');
    expect(screen.getByRole('heading', { level: 4 }).textContent).toBe('Two');
  });
});
