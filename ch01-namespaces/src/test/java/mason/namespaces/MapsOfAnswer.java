// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.util.List;
import mason.linux.Pid;
import mason.linux.Step;
import mason.linux.WriteFile;
import workbook.testkit.answer.Answer;

/** The steps of an answer that maps ids, which the tests carry out. */
final class MapsOfAnswer {

    private static final Answer ANSWER = Answer.inWordsOf(WriteFile.class);
    private static final String MAP = "/proc/\\d+/[ug]id_map";

    private MapsOfAnswer() {
    }

    /** The tests have rights that the answer lacks: they write maps, no other file. */
    static List<Step> of(UserNamespace ids, Pid process) {
        List<Step> steps = ANSWER.to(UserNamespace::mapIds, ids, process);
        expect("each step to write a map of ids").observe(steps.toString(),
                steps.stream().allMatch(s -> s instanceof WriteFile file
                        && file.path().matches(MAP)))
                .because("user_namespaces(7) knows two such files for each process");
        return steps;
    }
}
