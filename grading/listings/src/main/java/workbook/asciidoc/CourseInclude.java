// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.SourceTags;

/**
 * Include directives that need the course: Java sources, in which a placeholder stands
 * where the answer to an exercise was, and the templates of {@link ExerciseText}.
 */
public final class CourseInclude extends IncludeProcessor {

    private final Consumer<BookIndex.JavaInclude> includes;
    private final Consumer<BookIndex.Task> tasks;

    /** The line of each placeholder in the listing it was included into. */
    private final Map<ExerciseNumber, Integer> placeholders = new HashMap<>();

    private final boolean fillsTemplates;

    /** For a conversion, as the Maven plugin makes it. */
    public CourseInclude() {
        this(true, include -> {
        }, task -> {
        });
    }

    private CourseInclude(boolean fillsTemplates,
            Consumer<BookIndex.JavaInclude> includes, Consumer<BookIndex.Task> tasks) {
        this.fillsTemplates = fillsTemplates;
        this.includes = includes;
        this.tasks = tasks;
    }

    /** For an index, which holds what is included and not its text. */
    static CourseInclude forIndex(Consumer<BookIndex.JavaInclude> includes,
            Consumer<BookIndex.Task> tasks) {
        return new CourseInclude(false, includes, tasks);
    }

    @Override
    public boolean handles(String target) {
        return target.endsWith(".java") || target.equals(ExerciseText.TASK)
                || target.equals(ExerciseText.SOLUTIONS);
    }

    @Override
    public void process(Document document, PreprocessorReader reader, String target,
            Map<String, Object> attributes) {
        Path file = Path.of(reader.getDir()).resolve(target).normalize();
        Course course = new Course(Path.of((String) document.getAttribute("ch01"))
                .getParent());
        if (target.endsWith(".java")) {
            includeJava(reader, file, tags(attributes), course);
        } else if (target.equals(ExerciseText.TASK)) {
            includeTask(reader, file, course, ExerciseNumber
                    .of(String.valueOf(document.getAttribute("number"))));
        } else if (fillsTemplates) {
            push(reader, file, course.assignments().stream()
                    .map(a -> ExerciseText.filled(file, a, 0))
                    .collect(Collectors.joining("\n\n")));
        }
    }

    private static List<String> tags(Map<String, Object> attributes) {
        Object tags = attributes.getOrDefault("tags", attributes.getOrDefault("tag", ""));
        return Stream.of(tags.toString().split("[;,]")).map(String::strip)
                .filter(t -> !t.isEmpty() && !t.startsWith("!")).toList();
    }

    private void includeTask(PreprocessorReader reader, Path file, Course course,
            ExerciseNumber number) {
        tasks.accept(new BookIndex.Task(Path.of(reader.getFile()), line(reader),
                number));
        if (fillsTemplates) {
            push(reader, file, ExerciseText.filled(file, course.assignment(number),
                    placeholders.getOrDefault(number, 0)));
        }
    }

    private void includeJava(PreprocessorReader reader, Path file, List<String> tags,
            Course course) {
        if (!Files.exists(file)) {
            complain(reader, "includes a source that isn't there: " + file.getFileName());
            return;
        }
        JavaListing listing = JavaListing.of(file, tags, course);
        List<String> missing = new ArrayList<>(tags);
        missing.removeAll(listing.tags().regions().stream()
                .map(SourceTags.Region::tag).toList());
        missing.remove("*");
        missing.forEach(t -> complain(reader, "includes tag " + t + ", which "
                + file.getFileName() + " lacks"));
        tags.stream().filter(t -> t.startsWith("exercise-")).forEach(t -> complain(reader,
                "includes the answer of " + t));
        placeholders.putAll(listing.placeholders());
        includes.accept(new BookIndex.JavaInclude(Path.of(reader.getFile()),
                line(reader), file, tags,
                List.copyOf(listing.placeholders().keySet())));
        push(reader, file, String.join("\n", listing.lines()));
    }

    private void complain(PreprocessorReader reader, String what) {
        log(new LogRecord(Severity.WARN, new Position(reader.getFile(), line(reader)),
                what));
    }

    /** The cursor that AsciidoctorJ makes stands in line 1, whatever line it is given. */
    private record Position(String getFile, int getLineNumber) implements Cursor {

        @Override
        public String getPath() {
            return getFile;
        }

        @Override
        public String getDir() {
            return Path.of(getFile).getParent().toString();
        }
    }

    /** The reader has gone on to the line after the directive. */
    private static int line(PreprocessorReader reader) {
        return reader.getLineNumber() - 1;
    }

    private static void push(PreprocessorReader reader, Path file, String text) {
        reader.pushInclude(text, file.toString(), file.toString(), 1, Map.of());
    }
}
