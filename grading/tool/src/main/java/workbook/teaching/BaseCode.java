// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.workspace.StudentSources;

/**
 * The sources that every student was given, for a program that looks for copies: JPlag
 * calls them the base code, and counts nothing of them as copied.
 */
public record BaseCode(Course course, Path directory) {

    /** Writes the chapters with their stubs, and nothing else. */
    public void write() {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> there = Files.list(directory)) {
                if (there.findAny().isPresent()) {
                    throw WorkbookException
                            .usage(directory + " is not empty: name a new folder");
                }
            }
            FileCopies copies = new FileCopies(course.root(), directory);
            for (Chapter chapter : course.chapters()) {
                for (var source : StudentSources.of(chapter).entrySet()) {
                    copies.write(chapter.name() + "/" + source.getKey(),
                            source.getValue());
                }
            }
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + directory + ": " + e);
        }
    }
}
