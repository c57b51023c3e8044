import { Editor } from '@tiptap/core';
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeSession } from '../dock/fixtures';
import { startI18n } from '../i18n/i18n';
import { editorExtensions } from './editorExtensions';
import { NOTES } from './fixtures';
import { isEditable } from './markdown';
import NoteText from './NoteText';
import { AtNotes } from './testing/AtNotes';
import { CORPUS } from './testing/xssCorpus';

let editor: Editor;

// many texts are shown, and some machines are slow
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  await startI18n('en');
  // pictures are made by React, which has no part in the text
  const extensions = editorExtensions().map((extension) => (extension.name === 'image' ? extension.extend({ addNodeView: null }) : extension));
  editor = new Editor({ extensions });
});
afterAll(() => editor.destroy());

function throughEditor(text: string): string {
  editor.commands.setContent(text, { contentType: 'markdown' });
  return editor.getMarkdown().trim();
}

/** What a reader sees of it. */
function read(text: string): string {
  const { container, unmount } = render(
    <AtNotes session={fakeSession()}>
      <NoteText text={text} />
    </AtNotes>,
  );
  const seen = container.innerHTML;
  unmount();
  // whether there is a blank line between the items of a list
  const lists = seen.replaceAll(/<li[^>]*>.*?<\/li>/gsu, (item) => item.replaceAll(/<\/?p>/gu, ''));
  return lists.replaceAll(/\s+/gu, ' ').replaceAll(/> | </gu, (edge) => edge.trim());
}

/** Two of `a*b` in a paragraph could be emphasis around emphasis, which the editor has no word for. */
const word = fc.constantFrom('bell', 'tide', 'the guild', '1 < 2', '2 * 3', 'x_y_z', 'R&D', '#3', '[sic]', 'ä', '\\');
const inline = fc.oneof(
  word,
  word.map((text) => text.replaceAll(/[^\w ]/gu, '') || 'x').chain((text) => fc.constantFrom(`**${text}**`, `*${text}*`, `~~${text}~~`, `\`${text}\``, `[${text}](note:n1)`, `[${text}](https://example.org/${text.replaceAll(' ', '')})`)),
);
const plainLine = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => `so ${parts.join(' and ')}.`);
const block = fc.oneof(
  plainLine,
  fc.tuple(plainLine, plainLine).map((lines) => lines.join('\n')),
  plainLine.map((line) => `## ${line}`),
  fc.array(plainLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `- ${line}`).join('\n')),
  fc.array(plainLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line, index) => `${index + 1}. ${line}`).join('\n')),
  fc.array(plainLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `- [x] ${line}`).join('\n')),
  plainLine.map((line) => `> ${line}`),
  plainLine.map((line) => `\`\`\`\n${line}\n\`\`\``),
  plainLine.map((line) => `![${line.replaceAll(/[^\w ]/gu, '').trim()}](asset:a1)`),
  fc.constant('---'),
);
/** Texts as people write them. Two lists in a row would be one. */
const markdown = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\nso it is\n\n'));

describe('Markdown through the editor', () => {
  test.each(NOTES.map(({ title, text }) => [title, text]))('means the same: %s', (_, text) => {
    expect(read(throughEditor(text))).toBe(read(text));
  });

  test('means the same whatever is written', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(read(throughEditor(text))).toBe(read(text));
      }),
      { numRuns: 40 },
    );
  });

  test('is left alone once the editor has written it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const once = throughEditor(text);
        expect(throughEditor(once)).toBe(once);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves a star within a word a star', () => {
    expect(read(throughEditor('so a*b is.'))).toBe(read('so a*b is.'));
  });

  test('keeps an image that is alone in its line in a paragraph', () => {
    expect(throughEditor('the gate\n\n![The gate](asset:gate)')).toBe('the gate\n\n![The gate](asset:gate)');
    editor.state.doc.check();
    expect(editor.state.doc.lastChild?.type.name).toBe('paragraph');
  });

  test('with footnotes or addresses at its end is edited as it is written', () => {
    expect(isEditable('see [here][1]\n\n[1]: https://example.org')).toBe(false);
    expect(isEditable('the bell[^1]\n\n[^1]: cracked')).toBe(false);
    expect(isEditable(NOTES[0]!.text)).toBe(true);
  });
});

describe('nothing runs in the editor', () => {
  test.each(CORPUS.map((text, index) => [index, text] as const))('%i: %j', (_, text) => {
    throughEditor(text);
    const { dom } = editor.view;
    expect(dom.querySelector('script, iframe, object, embed, svg, math, form, style, link, meta, base, video, details')).toBeNull();
    const attributes = [...dom.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name, value }) => /^on|^srcdoc|^formaction/iu.test(name) || /^\s*(javascript|data|vbscript|blob):/iu.test(value))).toEqual([]);
    expect([...dom.querySelectorAll('img')].filter((image) => /^https?:|^data:/u.test(image.getAttribute('src') ?? ''))).toEqual([]);
  });

  test('nor when it is pasted as HTML', () => {
    // the DOM of the tests would complain about loading these, though they are not in the page
    for (const html of CORPUS.filter((text) => !/<(iframe|link)/u.test(text))) editor.commands.setContent(html);
    editor.commands.setContent('<p onclick="x()">bell<img src="https://evil.example/p.png"><a href="javascript:alert(1)">x</a></p>');
    expect(editor.view.dom.innerHTML).not.toMatch(/onclick|evil|javascript/u);
  });
});
