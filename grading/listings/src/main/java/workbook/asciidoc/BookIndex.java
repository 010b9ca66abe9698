// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.ExerciseNumber;
import workbook.course.Problem;

/**
 * What the documents of the book consist of, as Asciidoctor parsed them.
 *
 * @param key changes with each source of the documents
 * @param problems what Asciidoctor reported while it parsed
 */
public record BookIndex(String key, List<Listing> consoles, List<Paragraph> paragraphs,
        List<Section> sections, List<JavaInclude> includes, List<Task> tasks,
        List<Problem> problems) {

    /**
     * A block of the style {@code source} and the language {@code console}.
     *
     * @param line of the opening delimiter, from 1
     * @param attributes those that have a name
     */
    public record Listing(Path file, int line, String title,
            Map<String, String> attributes, List<String> lines) {
    }

    /** @param text without markup */
    public record Paragraph(Path file, int line, String text) {
    }

    public record Section(Path file, int line, String id, String title) {
    }

    /**
     * An include directive that shows a Java source.
     *
     * @param tags the tags of the regions it shows
     * @param holes the exercises that it shows a placeholder for
     */
    public record JavaInclude(Path file, int line, Path source, List<String> tags,
            List<ExerciseNumber> holes) {
    }

    /** The place where the book states what an exercise asks for. */
    public record Task(Path file, int line, ExerciseNumber exercise) {
    }

    /** The section around a line: the last one that begins before it. */
    public Optional<Section> sectionAt(Path file, int line) {
        return sections.stream().filter(s -> s.file().equals(file) && s.line() <= line)
                .reduce((before, after) -> after);
    }

    public Stream<Listing> consolesOf(Path file) {
        return consoles.stream().filter(b -> b.file().equals(file));
    }
}
