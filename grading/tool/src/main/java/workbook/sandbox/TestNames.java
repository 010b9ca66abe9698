// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.course.Assignment;
import workbook.course.WorkbookException;

/** The names of tests as prose: the nested classes a test stands in, and the sentence. */
public final class TestNames {

    private TestNames() {
    }

    /** What the tests of an exercise demand: loads them and runs none. */
    public static List<String> of(Assignment assignment) {
        try (URLClassLoader loader = new URLClassLoader(urls(assignment),
                TestNames.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            TestPlan plan = LauncherFactory.create()
                    .discover(TestRunner.request(List.of(assignment.test())));
            return tests(plan).map(t -> name(plan, t)).toList();
        } catch (IOException e) {
            throw WorkbookException
                    .ours("cannot read the tests of " + assignment.number(), e);
        } finally {
            Thread.currentThread()
                    .setContextClassLoader(TestNames.class.getClassLoader());
        }
    }

    /** The testkit is on the class path of this program. */
    private static URL[] urls(Assignment assignment) throws MalformedURLException {
        List<Path> classPath = new ArrayList<>(assignment.chapter().trusted());
        classPath.removeIf(p -> p.toString().contains("/grading/testkit/target/"));
        classPath.add(assignment.chapter().directory().resolve("target/classes"));
        List<URL> urls = new ArrayList<>();
        for (Path each : classPath) {
            urls.add(each.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    static Stream<TestIdentifier> tests(TestPlan plan) {
        return plan.getRoots().stream().flatMap(r -> plan.getDescendants(r).stream())
                .filter(TestIdentifier::isTest);
    }

    static String name(TestPlan plan, TestIdentifier test) {
        Deque<String> parts = new ArrayDeque<>();
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent() && !outermost(plan, at.get())) {
            parts.addFirst(prose(at.get()));
            at = plan.getParent(at.get());
        }
        return parts.isEmpty() ? prose(test) : String.join(": ", parts);
    }

    /** The outermost class of a test; empty for what is above those. */
    static String testClass(TestPlan plan, TestIdentifier test) {
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent() && !outermost(plan, at.get())) {
            at = plan.getParent(at.get());
        }
        return at.flatMap(TestIdentifier::getSource).filter(ClassSource.class::isInstance)
                .map(s -> ((ClassSource) s).getClassName()).orElse("");
    }

    /** A test class that is in no other, or the engine above it. */
    private static boolean outermost(TestPlan plan, TestIdentifier test) {
        boolean container = test.getSource().isEmpty()
                || test.getSource().get() instanceof ClassSource;
        return container && plan.getParent(test).map(TestIdentifier::getSource)
                .map(Optional::isEmpty).orElse(true);
    }

    private static String prose(TestIdentifier test) {
        return test.getDisplayName().replaceAll("\\(.*\\)$", "").replace('_', ' ');
    }
}
