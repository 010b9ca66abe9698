// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import jnr.posix.LibC;
import jnr.posix.POSIXFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.asciidoc.BookIndex;
import workbook.asciidoc.BookReader;
import workbook.cli.PluginCommand;
import workbook.cli.Workbook;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.testkit.Need;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.SolvedWorkspaces;
import workbook.transcript.TranscriptRun;

/** Shows the scenes of a chapter live, lists them, or rehearses them. */
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
        Course course = workbook.course();
        Path file = file(course);
        BookIndex book = BookReader.read(course, file);
        List<Scene> scenes = Scene.in(book, file);
        if (list) {
            list(scenes, workbook.page().out());
            return 0;
        }
        new Need("root").missing().ifPresent(reason -> {
            throw WorkbookException.machine(reason);
        });
        try (SolvedWorkspaces workspaces = new SolvedWorkspaces(course)) {
            TranscriptRun run = new TranscriptRun(course.root(),
                    ConsoleBlock.in(book, file), workspaces);
            if (rehearse) {
                return new Rehearsal(run, scenes, typing).isRight(workbook.page().out())
                        ? 0
                        : 1;
            }
            present(run, scenes);
            return 0;
        }
    }

    private Path file(Course course) {
        return chapter.endsWith(".adoc")
                ? Path.of(chapter).toAbsolutePath().normalize()
                : course.root().resolve("chapters/" + course.chapter(chapter).shortName()
                        + ".adoc");
    }

    private static void list(List<Scene> scenes, PrintWriter out) {
        for (int n = 1; n <= scenes.size(); n++) {
            out.printf("%3d  %s%n", n, scenes.get(n - 1).title());
        }
        out.flush();
    }

    private void present(TranscriptRun run, List<Scene> scenes)
            throws IOException, InterruptedException {
        if (from < 1 || from > scenes.size()) {
            throw WorkbookException.usage(
                    "there is no scene " + from + ": there are " + scenes.size());
        }
        if (!isAtTerminal()) {
            throw WorkbookException.usage("a demo is shown on a terminal, and this isn't"
                    + " one; --rehearse runs it without");
        }
        try (PresenterTerminal terminal = new PresenterTerminal();
                SceneSessions sessions = new SceneSessions(run, terminal.screen())) {
            new Presentation(scenes, sessions, terminal, typing, !noNotes)
                    .showFrom(from - 1);
        }
    }

    /** System.console() isn't null without one either, since Java 22. */
    private static boolean isAtTerminal() {
        LibC libc = POSIXFactory.getNativePOSIX().libc();
        return libc.isatty(0) == 1 && libc.isatty(1) == 1;
    }
}
