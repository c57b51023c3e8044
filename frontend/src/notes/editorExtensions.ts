import { Node, type Extensions } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableKit } from '@tiptap/extension-table';
import { Markdown, type MarkdownExtensionOptions } from '@tiptap/markdown';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import i18next from 'i18next';
import { assetOf, targetOf } from './addresses';
import { EditorImage } from './EditorImage';
import { markdownReader } from './markdown';

/** An image by its address. Its picture is made by React, which fetches it with the reader's rights. */
const Image = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' } }),
  // pictures of elsewhere that are pasted would tell that place who reads here
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (image) => (assetOf(image.getAttribute('src') ?? '') === undefined ? false : null) }],
  renderHTML: ({ HTMLAttributes }) => ['span', { 'data-image': '' }, String(HTMLAttributes.alt ?? '')],
  addNodeView: () => ReactNodeViewRenderer(EditorImage, { as: 'span' }),
  parseMarkdown: (token, { createNode }) => createNode('image', { src: token.href ?? '', alt: token.text ?? '' }),
  renderMarkdown: ({ attrs }) => `![${plain(String(attrs?.alt ?? ''))}](${String(attrs?.src ?? '')})`,
});

/** TipTap's own would make a block of an image that is alone in its line; here it is a word like any other. */
const TextParagraph = Paragraph.extend({
  parseMarkdown(token, helpers) {
    const { tokens = [] } = token;
    const isImage = tokens.length === 1 && tokens[0]?.type === 'image';
    return isImage ? helpers.createNode('paragraph', undefined, helpers.parseInline(tokens)) : (this.parent?.(token, helpers) ?? []);
  },
});

/** Brackets would end the description. */
function plain(text: string): string {
  return text.replaceAll(/[[\]\\]/gu, '').replaceAll(/\s+/gu, ' ').trim();
}

/** What can stand in a note: what Markdown has, links that lead somewhere, and uploaded images. */
export function editorExtensions(): Extensions {
  return [
    StarterKit.configure({
      paragraph: false,
      underline: false,
      heading: { levels: [1, 2, 3] },
      link: {
        openOnClick: false,
        isAllowedUri: (address) => targetOf(address) !== undefined,
        HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow' },
      },
    }),
    TextParagraph,
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: ({ textContent }) => i18next.t('notes:task.label', { text: textContent }) } }),
    TableKit,
    Image,
    // an instance of `Marked` has all that is used of the module, which is what is asked for
    Markdown.configure({ marked: markdownReader() as unknown as NonNullable<MarkdownExtensionOptions['marked']> }),
  ];
}
