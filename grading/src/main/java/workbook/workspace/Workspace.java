// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import workbook.exercise.Assignment;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Hole;
import workbook.exercise.Source;
import workbook.exercise.Trouble;

/** The reader's folder: an ordinary Maven project for each chapter. */
public record Workspace(Path directory, Course course) {

    /** A file every workspace has, and nothing else. */
    public static final String MARKER = ".walls-sky-ground";

    private static final String README = "README.md";

    public boolean exists() {
        return Files.exists(directory.resolve(MARKER));
    }

    /** This workspace, if it has been started. */
    public Workspace required() {
        if (!exists()) {
            throw Trouble.usage("there is no workspace at " + directory
                    + " yet: run ./workbook start first");
        }
        return this;
    }

    public Progress progress() {
        return new Progress(directory.resolve("progress.properties"));
    }

    public Path directory(Chapter chapter) {
        return directory.resolve(chapter.name());
    }

    /** The reader's version of the source an exercise is about. */
    public Path file(Assignment assignment) {
        return directory(assignment.chapter()).resolve(assignment.file());
    }

    /** Writes what isn't there yet; what is there is the reader's and stays. */
    public Written start() {
        Written written = new Written();
        try {
            for (Chapter chapter : course.chapters()) {
                start(chapter, written);
            }
            written.add(directory.resolve("pom.xml"), Project.aggregating(course));
            written.add(directory.resolve(README), Readme.of(this));
            written.add(directory.resolve(MARKER), "A workspace of the workbook.\n");
            return written;
        } catch (IOException e) {
            throw Trouble.machine("cannot write the workspace: " + e);
        }
    }

    private void start(Chapter chapter, Written written) throws IOException {
        for (Source source : chapter.sources()) {
            Path relative = chapter.directory().relativize(source.file());
            written.add(directory(chapter).resolve(relative),
                    source.filled(hole -> stub(chapter, hole, source)));
        }
        written.add(directory(chapter).resolve("pom.xml"),
                new Project(course.root(), chapter).pom(directory(chapter)));
    }

    private static List<String> stub(Chapter chapter, Hole hole, Source source) {
        return chapter.assignments().stream()
                .filter(a -> a.number().equals(hole.number())).findFirst()
                .map(a -> Stub.of(a, hole))
                .orElseThrow(() -> Trouble.ours(source.file() + ":" + hole.opened()
                        + ": exercise " + hole.number() + " is not described"));
    }

    /** File and line of a hole, in the reader's own source if it is found there. */
    public String whereToLook(Assignment assignment) {
        Path file = file(assignment);
        try {
            List<String> lines = Files.readAllLines(file).stream().map(String::strip)
                    .toList();
            OptionalInt line = line(assignment, lines);
            return shown(file) + (line.isPresent() ? ":" + line.getAsInt() : "");
        } catch (IOException gone) {
            return shown(file) + " (missing)";
        }
    }

    /** That of the TODO or, when the reader has removed it, the one it followed. */
    private static OptionalInt line(Assignment assignment, List<String> lines) {
        String todo = "// TODO " + assignment.number() + ":";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(todo)) {
                return OptionalInt.of(i + 1);
            }
        }
        return afterHole(assignment, lines);
    }

    /** A student's repository has no reference, and so no holes. */
    private static OptionalInt afterHole(Assignment assignment, List<String> lines) {
        Source source = assignment.source();
        return source.hole(assignment.number())
                .map(h -> OptionalInt.of(Math.max(1,
                        lines.indexOf(source.before(h).strip()) + 2)))
                .orElseGet(OptionalInt::empty);
    }

    private Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
