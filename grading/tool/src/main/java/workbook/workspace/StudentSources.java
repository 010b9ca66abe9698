// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.FolderListing;
import workbook.course.Hole;
import workbook.course.Source;
import workbook.course.WorkbookException;

/** What readers get of the reference: its sources with a stub in place of each answer. */
public final class StudentSources {

    private StudentSources() {
    }

    /** Texts by their path below the chapter's folder. */
    public static Map<Path, String> of(Chapter chapter) {
        return of(chapter, hole -> false);
    }

    /** The same, with the answer where a hole is solved. */
    public static Map<Path, String> of(Chapter chapter, Predicate<Hole> solved) {
        Map<Path, String> texts = new TreeMap<>();
        for (Source source : chapter.sources()) {
            texts.put(chapter.directory().relativize(source.file()),
                    source.filled(hole -> solved.test(hole)
                            ? hole.answer()
                            : Stub.of(assignment(chapter, source, hole), hole)));
        }
        return texts;
    }

    /**
     * The same texts with the marks of the holes around each stub, from what a student's
     * repository was handed out with if it is one.
     */
    static Map<Path, String> marked(Chapter chapter) {
        Path skeleton = skeleton(chapter);
        Path sources = Files.isDirectory(skeleton)
                ? skeleton
                : Chapter.sourcesIn(chapter.directory());
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : FolderListing.javaFiles(sources)) {
            texts.put(Chapter.sourcesIn(Path.of("")).resolve(sources.relativize(file)),
                    marked(chapter, Source.read(file)));
        }
        return texts;
    }

    /** The lines of a source in a student's repository before anything was written. */
    static List<String> handedOut(Assignment assignment) {
        Path source = skeleton(assignment.chapter()).resolve(
                Chapter.sourcesIn(Path.of("")).relativize(assignment.file()));
        return Files.exists(source) ? Source.read(source).lines() : List.of();
    }

    /**
     * What stands for files of a chapter that are broken or missing, by their names below
     * the sources: the reference, or what was handed out where there is no reference.
     */
    public static Map<String, String> standIns(Chapter chapter) {
        Path skeleton = skeleton(chapter);
        Path sources = Files.isDirectory(skeleton)
                ? skeleton
                : Chapter.sourcesIn(chapter.directory());
        Map<String, String> texts = new TreeMap<>();
        for (Path file : FolderListing.javaFiles(sources)) {
            texts.put(sources.relativize(file).toString(),
                    Source.read(file).filled(Hole::answer));
        }
        return texts;
    }

    private static Path skeleton(Chapter chapter) {
        return chapter.directory().resolve("skeleton");
    }

    private static String marked(Chapter chapter, Source source) {
        return source.holes().isEmpty()
                ? Stub.marked(source.filled(Hole::answer))
                : source.marked(
                        hole -> Stub.of(assignment(chapter, source, hole), hole));
    }

    private static Assignment assignment(Chapter chapter, Source source, Hole hole) {
        return chapter.assignments().stream()
                .filter(a -> a.number().equals(hole.number())).findFirst()
                .orElseThrow(() -> WorkbookException.ours(source.file() + ":"
                        + hole.opened() + ": exercise " + hole.number()
                        + " is not described"));
    }

    /** A row of Markdown for each exercise. */
    public static String table(Course course) {
        return course.assignments().stream()
                .map(a -> "| %s | %s | %d | `%s/%s` |".formatted(a.number(), a.title(),
                        a.points(), a.chapter().name(), a.file()))
                .collect(Collectors.joining("\n"));
    }
}
