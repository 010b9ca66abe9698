// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import workbook.asciidoc.BookReader;
import workbook.course.Course;
import workbook.workspace.AtomicFile;

/** Runs files of the book, and prints the results in the Test Anything Protocol. */
final class Transcripts implements AutoCloseable {

    private final Course course;
    private final PrintWriter out;
    private final SolvedWorkspaces workspaces;
    private final PasteCheck pastes;
    private final Map<BlockResult.Kind, Integer> counts =
            new EnumMap<>(BlockResult.Kind.class);

    Transcripts(Course course, PrintWriter out) {
        this.course = course;
        this.out = out;
        this.workspaces = new SolvedWorkspaces(course);
        this.pastes = new PasteCheck(course.root(), workspaces);
    }

    /** @param overwrite whether the file is to show what was observed */
    void run(Path file, boolean overwrite) throws IOException, InterruptedException {
        List<ConsoleBlock> blocks = ConsoleBlock.in(BookReader.read(course, file), file);
        List<BlockResult> results = new TranscriptRun(course.root(), blocks, workspaces)
                .run(blocks, r -> print(pastes.checked(r)));
        if (overwrite) {
            overwrite(file, results);
        }
        out.flush();
    }

    private void print(BlockResult result) {
        String name = result.block().name(course.root());
        counts.merge(result.kind(), 1, Integer::sum);
        switch (result.kind()) {
            case PASSED -> out.println("ok " + name);
            case NOT_RUN ->
                out.println("skip " + name + " # " + result.messages().get(0));
            case FAILED -> {
                out.println("not ok " + name);
                result.messages().forEach(l -> out.println("    " + l));
            }
        }
        out.flush();
    }

    /** From the last command to the first, so that the numbers of lines stay right. */
    private void overwrite(Path file, List<BlockResult> results) throws IOException {
        List<ShellSession.Step> mended = results.stream()
                .flatMap(r -> r.mended().stream())
                .sorted(Comparator.comparingInt(
                        (ShellSession.Step s) -> s.command().line()).reversed())
                .toList();
        if (mended.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (ShellSession.Step step : mended) {
            int from = step.command().outputLine() - 1;
            int count = CommandResult.printed(
                    String.join("\n", step.command().expected())).size();
            lines.subList(from, from + count).clear();
            lines.addAll(from, step.comparison().mended());
        }
        new AtomicFile(file).write(String.join("\n", lines) + "\n");
        results.stream().filter(r -> !r.mended().isEmpty()).forEach(
                r -> out.println("overwritten: " + r.block().name(course.root())));
    }

    void printCounts() {
        out.println(count(BlockResult.Kind.PASSED) + " blocks passed, "
                + count(BlockResult.Kind.FAILED) + " failed, "
                + count(BlockResult.Kind.NOT_RUN) + " not run");
        out.flush();
    }

    int count(BlockResult.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    @Override
    public void close() throws IOException {
        workspaces.close();
    }
}
