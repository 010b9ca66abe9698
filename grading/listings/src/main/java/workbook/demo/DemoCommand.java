// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.cli.PluginCommand;
import workbook.cli.Workbook;
import workbook.course.WorkbookException;
import workbook.testkit.Need;
import workbook.transcript.Manuscript;

/** Shows a chapter on a stage. */
@Command(name = "demo")
public final class DemoCommand implements PluginCommand {

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
        new Need("root").missing().ifPresent(reason -> {
            throw WorkbookException.machine(reason);
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
