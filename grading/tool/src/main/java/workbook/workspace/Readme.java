// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import workbook.course.Assignment;

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

            This folder is yours: `./workbook start` adds what is missing and
            overwrites nothing. It is an ordinary Maven project with a module
            for each chapter: open this folder in IntelliJ, Eclipse or VS Code, or
            run `mvn compile` in it. It may lie elsewhere, too:
            `./workbook --workspace DIR COMMAND` finds it.

            | exercise | title | points | file |
            |---|---|---|---|
            %s
            ## The next step

            1. Look for `TODO 1.1` and read the comment.
            2. `./workbook show 1.1` tells what the tests demand.
            3. Write your answer in place of the `throw`, and save.
            4. `sudo ./workbook check` tells whether it is right and, if not, why.
            5. Stuck? `./workbook hint` gives one hint at a time, three in all.
            6. Passed? `./workbook solution 1.1` shows how the reference does it.

            `sudo ./workbook check --watch` checks each time you save.
            `./workbook status` shows how far you are.
            `sudo ./workbook grade` shows your points.
            `./workbook catch-up 1` takes chapter 1 from the reference when you
            want to go on without it; your own files are kept in the folder `kept`.
            Run `./workbook` in the folder of the book, not in this one.
            Delete a file and run `./workbook start` to get it back as it was.
            """;
}
