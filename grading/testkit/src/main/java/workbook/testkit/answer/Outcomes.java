// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The outcomes that stay in the process of the answer. Each has the number that the tests
 * have chosen for it: the answer can name none.
 */
final class Outcomes {

    /** In place of a number: the outcome is the reply. */
    static final int REPLIED = 0;

    /** In place of a number: what is returned is of no interest. */
    static final int DROPPED = -1;

    private static final Map<Integer, Begun> ALL = new ConcurrentHashMap<>();

    private Outcomes() {
    }

    /**
     * Stands for an outcome in a question.
     *
     * @param thrown whether the exception is meant by which the call ended
     */
    record Reference(int number, boolean thrown) {
    }

    /** What is to be replied at once. */
    static Object of(int number, Begun.Work work) throws Throwable {
        if (number == REPLIED) {
            return work.make();
        }
        if (number == DROPPED) {
            work.make();
        } else {
            ALL.put(number, Begun.of(work, number));
        }
        return null;
    }

    /** The values of a question, with the outcomes in place of what stands for them. */
    static List<Object> resolved(List<?> values) throws Throwable {
        List<Object> resolved = new ArrayList<>();
        for (Object value : values) {
            resolved.add(value instanceof Reference reference
                    ? resolved(reference)
                    : value);
        }
        return resolved;
    }

    private static Object resolved(Reference reference) throws Throwable {
        Begun begun = numbered(reference.number());
        return reference.thrown() ? begun.thrown().orElseThrow() : begun.value();
    }

    private static Begun numbered(int number) {
        return Optional.ofNullable(ALL.get(number)).orElseThrow(
                () -> new IllegalArgumentException("no outcome has number " + number));
    }

    static boolean isOverWithin(int number, Duration time) {
        return numbered(number).isOverWithin(time);
    }

    /** Whether the call ended with an exception of that class or of one below it. */
    static boolean threw(int number, String type) {
        for (Class<?> each = numbered(number).thrown().<Class<?>>map(Object::getClass)
                .orElse(null); each != null; each = each.getSuperclass()) {
            if (each.getName().equals(type)) {
                return true;
            }
        }
        return false;
    }

    static boolean forget(int number) {
        Begun begun = ALL.remove(number);
        if (begun != null) {
            begun.forget();
        }
        return begun != null;
    }
}
