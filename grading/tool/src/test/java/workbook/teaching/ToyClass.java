// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.GradingOptions;
import workbook.grader.ToyCourse;

/** A class of a course with one exercise; bob's answer doesn't compile. */
abstract class ToyClass {

    static final String SOURCE = "ch01-toy/src/main/java/toy/Answer.java";

    @TempDir
    Path directory;
    Path out;
    final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void a_class() throws IOException {
        out = directory.resolve("grades");
        Files.createDirectories(directory.resolve("class/=cmd"));
        hand_in("bob", "class {");
    }

    void hand_in(String student, String text) throws IOException {
        Path file = directory.resolve("class").resolve(student).resolve(SOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    int grade(boolean again) throws InterruptedException {
        return grade(again ? ClassOptions.USUAL.anew() : ClassOptions.USUAL);
    }

    int grade(ClassOptions options) throws InterruptedException {
        return grade(options, "class");
    }

    int grade(ClassOptions options, String folder) throws InterruptedException {
        told.reset();
        return new ClassGrading(new ToyCourse(directory.resolve("course")).course(),
                new ClassFolder(directory.resolve(folder)), out,
                GradingOptions.official(1L, false), options,
                new PrintStream(told, true), false).run();
    }
}
