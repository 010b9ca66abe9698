// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.demo.Demo;
import workbook.exercise.Trouble;
import workbook.needs.Machinery;
import workbook.transcript.Manuscript;

/** Shows a chapter on a stage. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "1", paramLabel = "CHAPTER")
    private String chapter;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--rehearse")
    private boolean rehearse;

    @Option(names = "--from", paramLabel = "SCENE")
    private int from = 1;

    @Option(names = "--typing", paramLabel = "MS")
    private int typing = 40;

    @Option(names = "--no-notes")
    private boolean noNotes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = workbook.course().root();
        Demo demo = new Demo(root, Manuscript.of(file(root)));
        if (list) {
            demo.list(workbook.page().out());
            return 0;
        }
        Machinery.missing("root").ifPresent(reason -> {
            throw Trouble.machine(reason);
        });
        if (rehearse) {
            return demo.rehearse(workbook.page().out()) ? 0 : 1;
        }
        demo.perform(from, typing, !noNotes);
        return 0;
    }

    private Path file(Path root) {
        if (chapter.endsWith(".adoc")) {
            return Path.of(chapter).toAbsolutePath().normalize();
        }
        String name = workbook.course().chapter(chapter).name().substring(0, 4);
        return root.resolve("chapters/" + name + ".adoc");
    }
}
