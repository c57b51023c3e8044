import { Marked, type Token } from 'marked';

/** Reads Markdown without HTML: what looks like a tag is text, in the editor as in what readers see. */
export function markdownReader(): Marked {
  return new Marked({ tokenizer: { html: () => undefined, tag: () => undefined } });
}

/**
 * Whether the editor can hold all of a text. Addresses at the end of a text and footnotes it would put elsewhere, so such
 * a text is edited as it is written.
 */
export function isEditable(text: string): boolean {
  return !markdownReader().lexer(text).some(isDefinition);
}

function isDefinition(token: Token): boolean {
  return token.type === 'def' || ('tokens' in token && (token.tokens ?? []).some(isDefinition));
}
