// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The name of a test as prose: the situations it stands in, and the sentence. */
final class TestName {

    private TestName() {
    }

    static String of(TestPlan plan, TestIdentifier test) {
        Deque<String> parts = new ArrayDeque<>();
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent() && !outermost(plan, at.get())) {
            parts.addFirst(prose(at.get()));
            at = plan.getParent(at.get());
        }
        return parts.isEmpty() ? prose(test) : String.join(": ", parts);
    }

    /** The outermost test class it belongs to; empty for what is above those. */
    static String group(TestPlan plan, TestIdentifier test) {
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
