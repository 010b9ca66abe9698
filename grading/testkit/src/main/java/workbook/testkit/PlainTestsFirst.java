// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Runs the tests of what an exercise is about before those of odd values and failing
 * starts, so that the first finding a reader sees is the simplest.
 */
public final class PlainTestsFirst implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparing(PlainTestsFirst::asks)
                .thenComparing(m -> m.getMethod().getName().hashCode()));
    }

    private static boolean asks(MethodDescriptor test) {
        return test.isAnnotated(Covers.class);
    }
}
