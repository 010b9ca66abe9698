// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a class is graded.
 *
 * @param jobs how many students at once
 * @param again whether to grade those too who are graded already
 * @param only the students to be graded anew; all that need it if there are none
 * @param shard the part of the class that this process grades
 * @param deadline what lateness costs, if anything
 * @param gradescope where Gradescope looks for the results, if it is one student's
 */
public record ClassOptions(int jobs, boolean again, List<String> only, Shard shard,
        Optional<Roster> roster, Optional<Deadline> deadline,
        Optional<Path> gradescope) {

    /** Two at once, and nothing else. */
    static final ClassOptions USUAL = new ClassOptions(2, false, List.of(), Shard.ALL,
            Optional.empty(), Optional.empty(), Optional.empty());

    ClassOptions anew() {
        return new ClassOptions(jobs, true, only, shard, roster, deadline, gradescope);
    }
}
