// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Course;
import workbook.course.PropertiesFile;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;

/** Which graded tests answer the questions that are asked of every exercise. */
record QuestionsTable(Course course) {

    private static final String HEAD =
            """
                    // SPDX-License-Identifier: Apache-2.0
                    // TeachersGuideTest makes it from @Covers of the graded tests.
                    [cols="1,3,3,3,3"]
                    |===
                    |Exercise |Failing start |Second start |Shapes |Side effects

                    """;

    String text() {
        return course.assignments().stream().map(QuestionsTable::row)
                .collect(Collectors.joining("\n", HEAD, "|===\n"));
    }

    private static String row(Assignment assignment) {
        List<Method> tests = tests(assignment);
        return "|" + assignment.number() + "\n" + Arrays.stream(Question.values())
                .map(q -> "|" + cell(assignment, tests, q) + "\n")
                .collect(Collectors.joining());
    }

    private static String cell(Assignment assignment, List<Method> tests,
            Question asked) {
        String names = tests.stream()
                .filter(t -> List.of(t.getAnnotation(Covers.class).value())
                        .contains(asked))
                .map(t -> t.getName().replace('_', ' ')).sorted()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? reason(assignment, asked) : names;
    }

    private static String reason(Assignment assignment, Question unasked) {
        return PropertiesFile.read(assignment.directory().resolve(Assignment.DESCRIPTION))
                .value("untried." + unasked)
                .map(r -> "_none: " + r + "_").orElseThrow(() -> new AssertionError(
                        "exercise " + assignment.number() + " has neither a test for "
                                + unasked + " nor a reason, untried." + unasked));
    }

    private static List<Method> tests(Assignment assignment) {
        List<Method> tests = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(urls(assignment),
                QuestionsTable.class.getClassLoader())) {
            for (String name : assignment.tests()) {
                collect(loader.loadClass(name), tests);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return tests;
    }

    private static void collect(Class<?> testClass, List<Method> tests) {
        Stream.of(testClass.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Covers.class)).forEach(tests::add);
        Stream.of(testClass.getDeclaredClasses()).forEach(n -> collect(n, tests));
    }

    private static URL[] urls(Assignment assignment) throws IOException {
        List<Path> classPath = new ArrayList<>(assignment.chapter().trusted());
        classPath.add(assignment.chapter().directory().resolve("target/classes"));
        List<URL> urls = new ArrayList<>();
        for (Path each : classPath) {
            urls.add(each.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
