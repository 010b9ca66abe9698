// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;

/** The reader's folder: an ordinary Maven project, with a module for each chapter. */
public record Workspace(Path directory, Course course) {

    /** A file every workspace has, and nothing else. */
    public static final String MARKER = ".walls-sky-ground";

    private static final String LABEL = "exercise ";

    /**
     * What a start has done to a workspace.
     *
     * @param kept where files of the reader are kept that something was done to
     * @param exercises those the workspace has not had before; none when it is new itself
     */
    public record Start(WorkspaceUpdate update, Optional<Path> kept,
            List<Assignment> exercises) {
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

    /** Whether the lines of the reference's answer stand there, one after the other. */
    public boolean holdsReference(Assignment assignment) {
        return course.hasAnswers()
                && text(Path.of(assignment.chapter().name()).resolve(assignment.file()))
                        .filter(t -> code(t.lines()).contains(
                                code(assignment.hole().answer().stream())))
                        .isPresent();
    }

    /** Without what doesn't matter to the compiler, but with each line's end. */
    private static String code(Stream<String> lines) {
        return lines.map(l -> l.replaceAll("\\s+", "")).filter(l -> !l.isEmpty())
                .map(l -> l + "\n").collect(Collectors.joining("", "\n", ""));
    }

    /** Those the reader caught up with, and whose answer is still the reference's. */
    public Set<ExerciseNumber> caughtUp() {
        Progress progress = progress();
        return course.assignments().stream()
                .filter(a -> progress.state(a.number()) == Progress.State.CAUGHT_UP)
                .filter(this::holdsReference).map(Assignment::number)
                .collect(Collectors.toSet());
    }

    /** Writes what is missing or out of date; what is the reader's stays. */
    public Start start() {
        try {
            List<Assignment> exercises = newExercises();
            WorkspaceUpdate update = update();
            Optional<Path> kept = update.apply();
            new AtomicFile(marker()).write("A workspace of the workbook.\n"
                    + course.assignments().stream().map(a -> LABEL + a.number() + "\n")
                            .collect(Collectors.joining()));
            return new Start(update, kept, exercises);
        } catch (IOException e) {
            throw FileFailure.of("cannot write the workspace", e);
        }
    }

    /** What it lacks of what the project gives now. */
    public WorkspaceUpdate update() {
        return WorkspaceUpdate.of(this);
    }

    /** Whether it is a student's repository. */
    boolean isItsCourse() {
        return directory.equals(course.root());
    }

    /** The text of a file below it, whatever ends its lines; empty if it is not there. */
    Optional<String> text(Path path) {
        Path file = directory.resolve(path);
        try {
            return Files.exists(file)
                    ? Optional.of(new String(Files.readAllBytes(file),
                            StandardCharsets.UTF_8).replace("\r\n", "\n"))
                    : Optional.empty();
        } catch (IOException e) {
            throw FileFailure.of("cannot read the workspace", e);
        }
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
