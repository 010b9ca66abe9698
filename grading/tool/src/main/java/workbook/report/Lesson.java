// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be learned from complaints of several tests that say the same.
 *
 * @param complaint the first of them
 * @param alsoSaidBy the tests of the others
 */
record Lesson(Complaint complaint, List<String> alsoSaidBy) {

    /** In the order in which they were first complained of. */
    static List<Lesson> of(List<Complaint> complaints) {
        List<Complaint> left = new ArrayList<>(complaints);
        List<Lesson> lessons = new ArrayList<>();
        while (!left.isEmpty()) {
            Complaint first = left.remove(0);
            List<Complaint> same = left.stream().filter(first::saysTheSameAs).toList();
            left.removeAll(same);
            lessons.add(new Lesson(first, same.stream().map(Complaint::test).toList()));
        }
        return lessons;
    }

    /** Its parts, a line for each. */
    String text() {
        String tests = Stream.concat(Stream.of(complaint.test()), alsoSaidBy.stream())
                .filter(t -> !t.isEmpty()).map(t -> "test: " + t + "\n")
                .collect(Collectors.joining());
        return tests + complaint.text();
    }
}
