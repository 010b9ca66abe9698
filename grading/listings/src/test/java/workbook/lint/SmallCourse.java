// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.course.Course;
import workbook.course.Problem;

/** A course of one chapter that nothing is wrong with, until a test changes it. */
public record SmallCourse(Path root) {

    static final String SOURCE = "ch01-toy/src/main/java/toy/Answer.java";
    static final String EXERCISE = "ch01-toy/exercises/1.1/";
    static final String DESCRIPTION = EXERCISE + "exercise.properties";
    static final String PROMISE = "ch01-toy/exercises/chapter.properties";
    static final String TEST = "ch01-toy/src/test/java/toy/AnswerTest.java";
    static final String CHAPTER = "chapters/ch01.adoc";
    static final String BOOK = "chapters/book.adoc";

    public SmallCourse {
        write(root, SOURCE, """
                package toy;

                public class Answer {

                    // tag::all[]
                    public static int answer(int question) {
                        // tag::exercise-1.1[]
                        int twice = question + question;
                        return twice + 1;
                        // end::exercise-1.1[]
                    }
                    // end::all[]
                }
                """);
        write(root, DESCRIPTION, """
                title=Answer
                points=10
                file=src/main/java/toy/Answer.java
                test=toy.AnswerTest
                book=the-answer
                todo=answer.
                """);
        write(root, PROMISE, "title=The toy\npoints=10\n"
                + "transcripts=each exercise\n");
        write(root, EXERCISE + "hint-1.adoc", "Think.\n");
        write(root, EXERCISE + "hint-2.adoc", "Read.\n");
        write(root, EXERCISE + "hint-3.adoc", "Two lines.\n");
        write(root, EXERCISE + "wrong/zero.java", "// refused with: the\nreturn 0;\n");
        write(root, EXERCISE + "wrong/one.java", "// refused with: the\nreturn 1;\n");
        write(root, TEST, "package toy;\n\n@Exercise(\"1.1\")\nclass AnswerTest {\n"
                + "    @Test\n    void it_is_right() {\n    }\n}\n");
        write(root, CHAPTER, """
                :java01: {ch01}/src/main/java
                [#the-answer]
                == Exercise 1.1: Answer

                [source,java]
                ----
                include::{java01}/toy/Answer.java[tags=all]
                ----

                :number: 1.1
                include::exercise.adoc[]

                [source,console,solved=1.1]
                ----
                # true
                ----
                """);
        write(root, BOOK, "= The book\n\ninclude::ch01.adoc[]\n");
    }

    /** With {@code there} in place of {@code here}, wherever that stands in the file. */
    SmallCourse with(String file, String here, String there) {
        String text = text(file);
        assertThat(text).contains(here);
        write(root, file, text.replace(here, there));
        return this;
    }

    SmallCourse with(String file, String text) {
        write(root, file, text);
        return this;
    }

    SmallCourse without(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void isToldThat(String... problems) {
        assertThat(check().problems()).extracting(Problem::toString)
                .isEqualTo(List.of(problems));
    }

    DevCheck check() {
        return DevCheck.of(new Course(root));
    }

    private String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path root, String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
