// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import workbook.exercise.Assignment;

/** The first page of a workspace: what it is and what to do next. */
final class Readme {

    private Readme() {
    }

    static String of(Workspace workspace) {
        StringBuilder table = new StringBuilder();
        for (Assignment a : workspace.course().assignments()) {
            table.append("| %s | %s | %d | `%s/%s` |%n".formatted(a.number(), a.title(),
                    a.points(), a.chapter().name(), a.file()));
        }
        return TEXT.formatted(table);
    }

    private static final String TEXT = """
            # Your workspace

            This folder is yours: nothing in it is overwritten by `./workbook`.
            Open it in any editor; each chapter is an ordinary Maven project.

            | exercise | title | points | file |
            |---|---|---|---|
            %s
            ## The next step

            1. Look for `TODO 1.1` and read the comment.
            2. `./workbook show 1.1` tells what the tests demand.
            3. Write your answer in place of the `throw`, and save.
            4. `sudo ./workbook check` tells whether it is right and, if not, why.
            5. Stuck? `./workbook hint 1.1` gives one hint at a time, three in all.

            `sudo ./workbook check --watch` checks each time you save.
            `sudo ./workbook grade` shows your points.
            Run `./workbook` in the folder of the book, not in this one.
            Delete a file and run `./workbook start` to get it back as it was.
            """;
}
