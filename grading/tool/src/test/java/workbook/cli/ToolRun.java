// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import workbook.grader.ToyCourse;
import workbook.workspace.Workspace;

/**
 * A command of the tool, and what came of it.
 *
 * @param said on standard output
 * @param complained on standard error
 */
record ToolRun(int exitCode, String said, String complained) {

    static ToolRun of(ToyCourse toy, Workspace workspace, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--root", toy.root().toString(), "--workspace",
                workspace.directory().toString()));
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine line = Workbook.commandLine();
            line.setErr(new PrintWriter(err, true));
            int exitCode = line.execute(all.toArray(String[]::new));
            return new ToolRun(exitCode, out.toString(StandardCharsets.UTF_8),
                    err.toString());
        } finally {
            System.setOut(before);
        }
    }

    /** What it said, without the breaks between lines. */
    String words() {
        return said.replaceAll("\\s+", " ");
    }
}
