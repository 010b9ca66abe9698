// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.WorkbookException;

/** A folder with one folder, or one zip, for each student. */
public record ClassFolder(Path directory) {

    /** In the order of their names; links are left alone. */
    public List<Student> students() {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(ClassFolder::isOfAStudent)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .map(Student::new)
                    .sorted(Comparator.comparing(Student::name)
                            .thenComparing(Student::reports))
                    .toList();
        } catch (IOException e) {
            throw WorkbookException
                    .usage("there is no folder with submissions at " + directory
                            + ": give the one that has a folder for each student");
        }
    }

    private static boolean isOfAStudent(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                || HandedIn.isArchive(entry);
    }

    /** How many entries are neither a student's folder nor a student's archive. */
    public long others() {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(f -> !isOfAStudent(f)).filter(
                    f -> !f.getFileName().toString().startsWith(".")).count();
        } catch (IOException e) {
            return 0;
        }
    }
}
