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

/** A folder with one folder for each student. */
public record ClassFolder(Path directory) {

    /** In the order of their names; links are left alone. */
    public List<Student> students() {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
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

    /** How many entries are no student's folder, such as an archive not yet unpacked. */
    public long others() {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.getFileName().toString().startsWith(".")).count();
        } catch (IOException e) {
            return 0;
        }
    }
}
