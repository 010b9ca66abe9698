// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.course.Assignment;
import workbook.course.Trouble;

/** What the tests of an exercise demand: their names, which are sentences. */
public final class Demands {

    private Demands() {
    }

    /** Loads the tests and runs none. */
    public static List<String> of(Assignment assignment) {
        try (URLClassLoader loader = new URLClassLoader(urls(assignment),
                Demands.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return names(
                    LauncherFactory.create()
                            .discover(Runner.request(List.of(assignment.test()))));
        } catch (IOException e) {
            throw Trouble.ours("cannot read the tests of " + assignment.number(), e);
        } finally {
            Thread.currentThread().setContextClassLoader(Demands.class.getClassLoader());
        }
    }

    private static List<String> names(TestPlan plan) {
        return plan.getRoots().stream().flatMap(r -> plan.getDescendants(r).stream())
                .filter(TestIdentifier::isTest).map(t -> TestName.of(plan, t)).toList();
    }

    private static URL[] urls(Assignment assignment) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path each : assignment.chapter().trusted()) {
            if (!loadedAlready(each)) {
                urls.add(each.toUri().toURL());
            }
        }
        urls.add(assignment.chapter().directory().resolve("target/classes").toUri()
                .toURL());
        return urls.toArray(URL[]::new);
    }

    /** The testkit is on the class path of this program. */
    private static boolean loadedAlready(Path entry) {
        return entry.toString().contains("/grading/testkit/target/");
    }
}
