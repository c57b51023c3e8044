import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import { pathInside } from '../replay/moments';

/** What people may make of their text: the usual marks, no HTML of their own, no ids that could clash with ours. */
export const markdownSchema = {
  ...defaultSchema,
  tagNames:
    'p br em strong del code pre blockquote hr a img ul ol li input h1 h2 h3 h4 h5 h6 table thead tbody tr th td'.split(' '),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
};

/** An image of somewhere else would tell that place who reads here; its address is offered instead. */
export function LinkedImage({ src, alt }: { src?: string | undefined; alt?: string | undefined }) {
  const { t } = useTranslation('chat');
  const text = alt ? t('image', { description: alt }) : t('imageWithoutText');
  return src ? <OutsideLink href={src}>{text}</OutsideLink> : <em>{text}</em>;
}

export function OutsideLink({ href, children }: { href?: string | undefined; children?: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** A moment or a note of ours opens here, everything else in another tab. */
export function TextLink({ href, children }: { href?: string | undefined; children?: React.ReactNode }) {
  const inside = href === undefined ? undefined : pathInside(href, window.location.origin);
  return inside === undefined ? <OutsideLink href={href}>{children}</OutsideLink> : <Link to={inside}>{children}</Link>;
}

/** A heading within a message is a strong line: the outline of the page is not the speaker's. */
function StrongLine({ children }: { children?: React.ReactNode }) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

const components: Components = {
  a: ({ href, children }) => <TextLink href={href}>{children}</TextLink>,
  img: ({ src, alt }) => <LinkedImage src={typeof src === 'string' ? src : undefined} alt={alt} />,
  h1: ({ children }) => <StrongLine>{children}</StrongLine>,
  h2: ({ children }) => <StrongLine>{children}</StrongLine>,
  h3: ({ children }) => <StrongLine>{children}</StrongLine>,
  h4: ({ children }) => <StrongLine>{children}</StrongLine>,
  h5: ({ children }) => <StrongLine>{children}</StrongLine>,
  h6: ({ children }) => <StrongLine>{children}</StrongLine>,
};

const remarkPlugins = [remarkGfm, remarkBreaks];
const rehypePlugins: React.ComponentProps<typeof Markdown>['rehypePlugins'] = [[rehypeSanitize, markdownSchema]];

/** Somebody's Markdown. Everything that is not text or a mark of ours is dropped. */
export default function MarkdownText({ text }: { text: string }) {
  return (
    <Markdown remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} components={components}>
      {text}
    </Markdown>
  );
}
