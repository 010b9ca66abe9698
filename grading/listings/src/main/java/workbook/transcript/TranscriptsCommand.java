// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.cli.PluginCommand;
import workbook.cli.Workbook;
import workbook.course.Course;
import workbook.course.FolderListing;
import workbook.course.WorkbookException;
import workbook.testkit.Need;

/** Runs the console listings of the book. */
@Command(name = "transcripts")
public final class TranscriptsCommand implements PluginCommand {

    @ParentCommand
    private Workbook workbook;

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Parameters(arity = "0..*", paramLabel = "FILE.adoc")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        new Need("root").missing().ifPresent(reason -> {
            throw WorkbookException.machine(reason);
        });
        Course course = workbook.course();
        try (Transcripts transcripts = new Transcripts(course, workbook.page().out())) {
            for (Path file : files.isEmpty() ? all(course.root()) : files) {
                transcripts.run(file.toAbsolutePath().normalize(), overwrite);
            }
            transcripts.printCounts();
            return transcripts.count(BlockResult.Kind.FAILED) > 0 ? 1 : 0;
        }
    }

    private static List<Path> all(Path root) {
        return Stream.concat(
                FolderListing.files(root.resolve("chapters"), 1, ".adoc").stream(),
                Stream.of(root.resolve("README.adoc"))).toList();
    }
}
