package org.dsvtt.app.documents;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of types says, read from their sources by the compiler's own parser, as Markdown on one line. */
final class SourceComments {
    private final Map<String, Comment> comments = new HashMap<>();

    /**
     * @param text without tags
     * @param components what is said of each component of a record, by its name
     */
    record Comment(String text, Map<String, String> components) {}

    /** Reads the sources of modules. */
    static SourceComments of(String... modules) throws IOException {
        var result = new SourceComments();
        for (String module : modules) result.read(Path.of("..", module, "src", "main", "java"));
        return result;
    }

    private void read(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null); Stream<Path> sources = Files.walk(folder)) {
            var units = files.getJavaFileObjectsFromPaths(sources.filter(source -> source.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, units);
            var scanner = new Scanner(DocTrees.instance(task));
            for (var unit : task.parse()) scanner.scan(unit, null);
        }
    }

    Comment of(Class<?> type) {
        return comments.getOrDefault(type.getCanonicalName(), new Comment("", Map.of()));
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable String> {
        private final DocTrees trees;

        private Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
            String container = outer == null ? getCurrentPath().getCompilationUnit().getPackageName().toString() : outer;
            String name = container + "." + type.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) comments.put(name, read(comment));
            return super.visitClass(type, name);
        }
    }

    private static Comment read(DocCommentTree comment) {
        var components = new LinkedHashMap<String, String>();
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree component) {
                components.put(component.getName().toString(), markdown(component.getDescription()));
            }
        }
        return new Comment(markdown(comment.getFullBody()), components);
    }

    private static String markdown(List<? extends DocTree> trees) {
        return trees.stream().map(SourceComments::markdown).collect(joining()).replaceAll("\\s+", " ").strip();
    }

    private static String markdown(DocTree tree) {
        return switch (tree) {
            case TextTree text -> text.getBody();
            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
            case LinkTree link -> link.getLabel().isEmpty() ? "`" + name(link) + "`" : markdown(link.getLabel());
            default -> " "; // elements such as <p>
        };
    }

    private static String name(LinkTree link) {
        return link.getReference().getSignature().replaceFirst("^#", "").replace('#', '.');
    }
}
