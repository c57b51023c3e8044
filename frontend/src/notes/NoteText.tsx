import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import { LinkedImage, markdownSchema, OutsideLink } from '../chat/MarkdownText';
import { assetOf, targetOf } from './addresses';
import { htmlAsText } from './htmlAsText';
import { NoteImage } from './NoteImage';
import { NoteLink, TokenLink } from './NoteLinks';
import { Task } from './Task';
import styles from './NoteText.module.css';

/** As in the chat, and the addresses of notes, tokens and uploaded images besides. */
const schema = {
  ...markdownSchema,
  protocols: {
    ...markdownSchema.protocols,
    href: [...markdownSchema.protocols.href, 'note', 'token'],
    src: [...markdownSchema.protocols.src, 'asset'],
  },
};

const components: Components = {
  a: ({ href, children }) => {
    const target = targetOf(href);
    switch (target?.kind) {
      case 'note':
        return <NoteLink noteId={target.id}>{children}</NoteLink>;
      case 'token':
        return <TokenLink tokenId={target.id}>{children}</TokenLink>;
      case 'outside':
        return <OutsideLink href={target.href}>{children}</OutsideLink>;
      case undefined:
        return <span>{children}</span>;
    }
  },
  img: ({ src, alt }) => {
    const address = typeof src === 'string' ? src : undefined;
    const assetId = assetOf(address);
    if (assetId !== undefined) return <NoteImage assetId={assetId} description={alt ?? ''} />;
    return <LinkedImage src={targetOf(address)?.kind === 'outside' ? address : undefined} alt={alt} />;
  },
  input: ({ checked }) => <Task isDone={checked === true} />,
  // the title of the note is the second level of the page
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  table: ({ children }) => (
    // a wide table is moved with the arrow keys
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.wide} tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
};

const remarkPlugins = [remarkGfm, remarkBreaks, htmlAsText];
const rehypePlugins: React.ComponentProps<typeof Markdown>['rehypePlugins'] = [[rehypeSanitize, schema]];

/** The text of a note. Only text and known marks come of it: HTML is shown as it was typed, and no address runs anything. */
export default function NoteText({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      {/* addresses are judged by the schema and again where they are used */}
      <Markdown remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} components={components} urlTransform={(url) => url}>
        {text}
      </Markdown>
    </div>
  );
}
