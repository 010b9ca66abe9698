// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbook.exercise.Assignment;
import workbook.exercise.Chapter;
import workbook.exercise.Hole;
import workbook.exercise.Source;
import workbook.report.Grade;
import workbook.sandbox.Grader;

/** The reference with one hole filled otherwise, in a folder that is thrown away. */
final class Bench implements AutoCloseable {

    private final Path directory;

    Bench() throws IOException {
        directory = Files.createTempDirectory("workbook-proof-");
    }

    Grade grade(Assignment assignment, Candidate candidate) throws IOException {
        for (Source source : assignment.chapter().sources()) {
            Path relative = assignment.chapter().directory().relativize(source.file());
            Path file = directory.resolve(relative);
            Files.createDirectories(file.getParent());
            Files.writeString(file,
                    source.filled(h -> filling(assignment, candidate, h)));
        }
        Files.createDirectories(Chapter.sourcesIn(directory));
        return Grader.grade(assignment, directory);
    }

    private static List<String> filling(Assignment assignment, Candidate candidate,
            Hole hole) {
        return hole.number().equals(assignment.number())
                ? candidate.lines(hole)
                : hole.answer();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
