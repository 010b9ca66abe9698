// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.teaching.JobFiles;

/** Writes the jobs that grade a large class on other machines. */
@Command(name = "jobs")
final class JobsCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(paramLabel = "DIR")
    private Path directory;

    @Option(names = "--shards", paramLabel = "N")
    private int shards = 4;

    @Option(names = "--class", paramLabel = "DIR")
    private String submissions = "class";

    @Option(names = "--image", paramLabel = "NAME")
    private String image = "workbook-grader:latest";

    @Override
    public void run() {
        new JobFiles(directory.toAbsolutePath().normalize(), shards, submissions, image)
                .write().forEach(f -> workbook.page().line("Written: " + f));
    }
}
