// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.Hole;
import workbook.course.Resource;
import workbook.course.WorkbookException;

/** The reader's folder: an ordinary Maven project, with a module for each chapter. */
public record Workspace(Path directory, Course course) {

    /** A file every workspace has, and nothing else. */
    public static final String MARKER = ".walls-sky-ground";

    private static final String LABEL = "exercise ";

    /**
     * What a start has done to a workspace.
     *
     * @param written the files written
     * @param kept the files left as they were
     * @param exercises those the workspace has not had before; none when it is new itself
     */
    public record Start(List<Path> written, List<Path> kept, List<Assignment> exercises) {

        private void add(Path file, String text) throws IOException {
            if (Files.exists(file)) {
                kept.add(file);
            } else {
                new AtomicFile(file).write(text);
                written.add(file);
            }
        }
    }

    public boolean exists() {
        return Files.exists(marker());
    }

    /** It names the exercises that the workspace was made with. */
    private Path marker() {
        return directory.resolve(MARKER);
    }

    /** This workspace, if it has been started. */
    public Workspace required() {
        if (!exists()) {
            throw WorkbookException.usage("there is no workspace at " + directory
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
    public Start start() {
        try {
            Start start = new Start(new ArrayList<>(), new ArrayList<>(), newExercises());
            for (Chapter chapter : course.chapters()) {
                start(chapter, start);
            }
            start.add(directory.resolve("pom.xml"), new Pom(course.root()
                    .resolve("pom.xml")).ofWorkspace(
                            course.chapters().stream()
                                    .map(c -> " " + c.name())
                                    .collect(Collectors.joining()) + " "));
            start.add(directory.resolve("README.md"), Resource.text(Workspace.class,
                    "README.md").replace("EXERCISES", StudentSources.table(course)));
            for (String name : List.of("gitignore", "editorconfig")) {
                start.add(directory.resolve("." + name),
                        Resource.text(Workspace.class, name));
            }
            new AtomicFile(marker()).write("A workspace of the workbook.\n"
                    + course.assignments().stream().map(a -> LABEL + a.number() + "\n")
                            .collect(Collectors.joining()));
            return start;
        } catch (IOException e) {
            throw FileFailure.of("cannot write the workspace", e);
        }
    }

    private void start(Chapter chapter, Start start) throws IOException {
        for (var source : StudentSources.of(chapter).entrySet()) {
            start.add(directory(chapter).resolve(source.getKey()), source.getValue());
        }
        start.add(directory(chapter).resolve("pom.xml"),
                new Pom(chapter.directory().resolve("pom.xml")).ofWorkspace(""));
    }

    /** A marker that names no exercise knows nothing. */
    private List<Assignment> newExercises() throws IOException {
        List<String> lines = exists()
                ? Files.readAllLines(marker(), StandardCharsets.ISO_8859_1)
                : List.of();
        return lines.stream().noneMatch(l -> l.startsWith(LABEL))
                ? List.of()
                : course.assignments().stream()
                        .filter(a -> !lines.contains(LABEL + a.number())).toList();
    }

    /** File and line of a hole, in the reader's own source if it is found there. */
    public String whereToLook(Assignment assignment) {
        return shown(file(assignment))
                + place(assignment).map(p -> ":" + p.line()).orElse(" (missing)");
    }

    /** The hole in the reader's own source, if that is there. */
    public Optional<HoleLocation> place(Assignment assignment) {
        try {
            byte[] text = Files.readAllBytes(file(assignment));
            return Optional.of(HoleLocation.of(assignment,
                    HoleLocation.lines(new String(text, StandardCharsets.UTF_8))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** A path as one would type it here. */
    public Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
