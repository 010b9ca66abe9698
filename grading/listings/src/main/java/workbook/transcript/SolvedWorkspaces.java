// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;
import workbook.grader.Javac;
import workbook.workspace.AtomicFile;
import workbook.workspace.StudentSources;
import workbook.workspace.Workspace;

/**
 * Workspaces in which the reference's answers stand up to an exercise, and stubs in all
 * later holes. Each is made once. Beside the workspace lie the classes that
 * {@code ./workbook run} would compile from it, in {@code run}.
 */
public final class SolvedWorkspaces implements AutoCloseable {

    private static final ExerciseNumber NONE = new ExerciseNumber(1, 0);

    private final Course course;
    private final Map<ExerciseNumber, Path> made = new HashMap<>();

    public SolvedWorkspaces(Course course) {
        this.course = course;
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtExit));
    }

    /** The folder of the workspace that a block is run beside, if it names one. */
    Optional<Path> beside(ConsoleBlock block) throws IOException {
        Optional<ExerciseNumber> solved = block.solved();
        return solved.isPresent() ? Optional.of(upTo(solved.get())) : Optional.empty();
    }

    /** A workspace that was just started. */
    Path fresh() throws IOException {
        return upTo(NONE);
    }

    /** The exercises of the chapters below count as earlier ones. */
    synchronized Path upTo(ExerciseNumber last) throws IOException {
        if (!made.containsKey(last)) {
            made.put(last, make(last));
        }
        return made.get(last);
    }

    private Path make(ExerciseNumber last) throws IOException {
        Path folder = Files.createTempDirectory("workbook-solved-");
        Workspace workspace = new Workspace(folder.resolve("workspace"), course);
        workspace.start();
        List<Path> classes = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            var texts = StudentSources.of(chapter,
                    hole -> hole.number().compareTo(last) <= 0);
            for (var text : texts.entrySet()) {
                new AtomicFile(workspace.directory(chapter).resolve(text.getKey()))
                        .write(text.getValue());
            }
            if (chapter.number() <= last.chapter()) {
                classes.add(0, compile(chapter, texts, classes, folder.resolve("run")));
            }
        }
        return folder;
    }

    /** The file {@code compiled} tells bin/run which sources the classes belong to. */
    private Path compile(Chapter chapter, Map<Path, String> texts, List<Path> below,
            Path run) throws IOException {
        Path own = run.resolve(chapter.shortName());
        Path classes = Files.createDirectories(own.resolve("classes"));
        Map<String, String> sources = new HashMap<>();
        texts.forEach((file, text) -> sources.put(file.toString(), text));
        List<Path> libraries = new ArrayList<>(below);
        libraries.addAll(chapter.libraries());
        List<String> errors = new Javac(libraries, classes).errors(sources);
        if (!errors.isEmpty()) {
            throw WorkbookException.ours(chapter.name() + " with open exercises doesn't"
                    + " compile: " + errors.get(0));
        }
        Files.writeString(own.resolve("compiled"), Chapter.sourcesIn(course.root()
                .resolve("workspace").resolve(chapter.name())) + "\n");
        return classes;
    }

    /** After Ctrl-C nothing else deletes them. */
    private void closeAtExit() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("workbook: cannot delete a solved workspace: " + e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Path folder : made.values()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        made.clear();
    }
}
