// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.Hole;
import workbook.course.Source;
import workbook.course.Trouble;

/** The reader's folder: an ordinary Maven project, with a module for each chapter. */
public record Workspace(Path directory, Course course) {

    /** A file every workspace has, and nothing else. */
    public static final String MARKER = ".walls-sky-ground";

    public boolean exists() {
        return marker().exists();
    }

    private Marker marker() {
        return new Marker(directory.resolve(MARKER));
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

    /** Whether that is, to the letter, what the reference has. */
    public boolean holdsReference(Assignment assignment) {
        return CatchUp.holds(file(assignment), assignment.source().filled(Hole::answer));
    }

    /** Writes what isn't there yet; what is there is the reader's and stays. */
    public Written start() {
        Written written = new Written();
        try {
            written.exercises().addAll(marker().unknown(course.assignments()));
            for (Chapter chapter : course.chapters()) {
                start(chapter, written);
            }
            written.add(directory.resolve("pom.xml"), Project.aggregating(course));
            written.add(directory.resolve("README.md"), Readme.of(this));
            written.add(directory.resolve(".gitignore"), Habits.GIT_IGNORE);
            written.add(directory.resolve(".editorconfig"), Habits.EDITOR);
            marker().write(course.assignments());
            return written;
        } catch (IOException e) {
            throw Refusal.of("cannot write the workspace", e);
        }
    }

    private void start(Chapter chapter, Written written) throws IOException {
        for (Source source : chapter.sources()) {
            Path relative = chapter.directory().relativize(source.file());
            written.add(directory(chapter).resolve(relative),
                    source.filled(hole -> stub(chapter, hole, source)));
        }
        written.add(directory(chapter).resolve("pom.xml"),
                new Project(course.root(), chapter).pom());
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
        return whereToLook(assignment, here());
    }

    /** The same for somebody who is in another folder. */
    public String whereToLook(Assignment assignment, Path from) {
        return seen(file(assignment), from)
                + place(assignment).map(p -> ":" + p.line()).orElse(" (missing)");
    }

    /** The hole in the reader's own source, if that is there. */
    public Optional<Place> place(Assignment assignment) {
        try {
            byte[] text = Files.readAllBytes(file(assignment));
            return Optional.of(Place.of(assignment,
                    Place.lines(new String(text, StandardCharsets.UTF_8))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** A path as one would type it here. */
    public Path shown(Path file) {
        return seen(file, here());
    }

    private static Path seen(Path file, Path from) {
        return file.startsWith(from) ? from.relativize(file) : file;
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }
}
