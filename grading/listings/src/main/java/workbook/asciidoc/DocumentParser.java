// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jsoup.Jsoup;
import workbook.course.Course;
import workbook.course.Problem;

/** Lets Asciidoctor parse documents, and keeps of them what the index holds. */
final class DocumentParser {

    /** JRuby, which Asciidoctor runs on, is started once. */
    private static final class Started {

        static final Asciidoctor ASCIIDOCTOR = Asciidoctor.Factory.create();
    }

    private static final Logger PRINTED = Logger.getLogger("asciidoctor");

    private final Course course;
    private final List<BookIndex.Listing> consoles = new ArrayList<>();
    private final List<BookIndex.Paragraph> paragraphs = new ArrayList<>();
    private final List<BookIndex.Section> sections = new ArrayList<>();
    private final List<BookIndex.JavaInclude> includes = new ArrayList<>();
    private final List<BookIndex.Task> tasks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    DocumentParser(Course course) {
        this.course = course;
    }

    BookIndex parse(String key, List<Path> documents) {
        PRINTED.setUseParentHandlers(false);
        LogHandler log = this::report;
        Started.ASCIIDOCTOR.registerLogHandler(log);
        Started.ASCIIDOCTOR.javaExtensionRegistry()
                .includeProcessor(CourseInclude.forIndex(includes::add, tasks::add));
        try {
            documents.forEach(this::parse);
        } finally {
            Started.ASCIIDOCTOR.unregisterLogHandler(log);
            Started.ASCIIDOCTOR.unregisterAllExtensions();
        }
        return new BookIndex(key, distinct(consoles), distinct(paragraphs),
                distinct(sections), distinct(includes), distinct(tasks),
                distinct(problems));
    }

    /** A slide shows blocks of a chapter, which are then parsed twice. */
    private static <T> List<T> distinct(List<T> found) {
        return found.stream().distinct().toList();
    }

    private void parse(Path document) {
        Options options = Options.builder().safe(SafeMode.UNSAFE).sourcemap(true)
                .attributes(attributes()).build();
        Started.ASCIIDOCTOR.loadFile(document.toFile(), options).findBy(Map.of())
                .forEach(this::keep);
    }

    /** Those of the teacher's book, which has all that the reader's has, and more. */
    private Attributes attributes() {
        AttributesBuilder attributes = Attributes.builder().attribute("diagrams", "")
                .attribute("teacher", "");
        course.everyChapter().forEach(c -> attributes.attribute(c.shortName(),
                c.directory().toString()));
        return attributes.build();
    }

    private void keep(StructuralNode node) {
        if (node.getSourceLocation() == null
                || node.getSourceLocation().getFile() == null) {
            return;
        }
        Path file = Path.of(node.getSourceLocation().getFile());
        int line = node.getSourceLocation().getLineNumber();
        switch (node.getContext()) {
            case "section" -> sections.add(
                    new BookIndex.Section(file, line, node.getId(), node.getTitle()));
            case "paragraph" -> paragraphs.add(new BookIndex.Paragraph(file, line,
                    Jsoup.parse(String.valueOf(node.getContent())).text()));
            case "listing" -> keepListing((Block) node, file, line);
            default -> {
                // nothing that a command asks for
            }
        }
    }

    private void keepListing(Block block, Path file, int line) {
        if (!"console".equals(block.getAttribute("language"))) {
            return;
        }
        Map<String, String> attributes = new TreeMap<>();
        block.getAttributes().forEach((name, value) -> attributes.put(name,
                String.valueOf(value)));
        attributes.keySet().removeIf(name -> name.matches("\\d+"));
        consoles.add(new BookIndex.Listing(file, line,
                attributes.getOrDefault("title", ""), attributes, block.getLines()));
    }

    private void report(LogRecord message) {
        if (message.getSeverity().compareTo(Severity.WARN) < 0) {
            return;
        }
        Cursor at = message.getCursor();
        problems.add(new Problem(
                at == null || at.getFile() == null
                        ? course.root().resolve("chapters")
                        : Path.of(at.getFile()),
                at == null ? 1 : at.getLineNumber(), message.getMessage()));
    }
}
