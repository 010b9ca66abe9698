// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import workbook.course.WorkbookException;

/**
 * The tables of a class, made from what the students' folders hold. Several processes may
 * write into the same folder: each reads and writes under a lock, so that the last one
 * has seen what all the others did.
 */
record ClassTables(GradesTable grades, ExercisesTable exercises) {

    private static final Object IN_THIS_PROCESS = new Object();

    void write() {
        synchronized (IN_THIS_PROCESS) {
            Path file = grades.out().resolve(".lock");
            // The lock ends with the channel.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                channel.lock();
                grades.write();
                exercises.write();
            } catch (IOException e) {
                throw WorkbookException.machine("cannot write " + file + ": " + e);
            }
        }
    }
}
