package org.dsvtt.gateway.export;

import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * The Markdown people write, made harmless before it goes into a file: HTML in it becomes plain text, links lead to the web
 * or to nowhere, and images, which would tell a stranger's server who reads, become their description.
 */
final class MessageText {
    /** Deeper quotes and lists are taken as text, so that rendering never runs out of stack. */
    private static final int NESTING = 20;

    private final Parser parser = Parser.builder().maxOpenBlockParsers(NESTING).build();
    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build();
    private final MarkdownRenderer markdown = MarkdownRenderer.builder().build();

    String asHtml(String text) {
        return html.render(harmless(text));
    }

    String asMarkdown(String text) {
        return markdown.render(harmless(text));
    }

    private Node harmless(String text) {
        Node document = parser.parse(text);
        document.accept(new Disarming());
        return document;
    }

    private static final class Disarming extends AbstractVisitor {

        @Override
        public void visit(HtmlBlock block) {
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(block.getLiteral().replace('\n', ' ')));
            replace(block, paragraph);
        }

        @Override
        public void visit(HtmlInline tag) {
            replace(tag, new Text(tag.getLiteral()));
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!leadsToTheWeb(link.getDestination())) unwrap(link);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            definition.unlink();
        }

        private static boolean leadsToTheWeb(String destination) {
            String address = destination.toLowerCase(Locale.ROOT);
            return address.startsWith("https://") || address.startsWith("http://") || address.startsWith("mailto:");
        }

        /** Leaves what is between the brackets where the link or image was. */
        private static void unwrap(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) node.insertBefore(child);
            node.unlink();
        }

        private static void replace(Node node, Node by) {
            node.insertBefore(by);
            node.unlink();
        }
    }
}
