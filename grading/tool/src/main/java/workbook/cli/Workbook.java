// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.grader.Grader;
import workbook.report.PrintableText;
import workbook.report.TerminalPage;
import workbook.workspace.Workspace;

/** The reader's tool. */
@Command(name = "workbook", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
public final class Workbook implements Runnable {

    @Option(names = "--root", scope = ScopeType.INHERIT, paramLabel = "DIR")
    private Path project = Path.of(System.getProperty("workbook.root", "."));

    @Option(names = "--workspace", scope = ScopeType.INHERIT, paramLabel = "DIR")
    private Path chosen;

    private final boolean root;

    /** @param root whether it is run by root */
    Workbook(boolean root) {
        this.root = root;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(Grader.hasRoot());
    }

    static CommandLine commandLine(boolean root) {
        CommandLine line = new CommandLine(new Workbook(root))
                .addSubcommand(new StartCommand())
                .addSubcommand(new CheckCommand()).addSubcommand(new GradeCommand())
                .addSubcommand(new HintCommand()).addSubcommand(new ShowCommand())
                .addSubcommand(new SolutionCommand()).addSubcommand(new CatchUpCommand())
                .addSubcommand(new StatusCommand()).addSubcommand(new GivenCommand())
                .addSubcommand(new ProofCommand())
                .addSubcommand(new GradeAllCommand())
                .addSubcommand(new ExportCommand()).addSubcommand(new JobsCommand())
                .addSubcommand(new OwnCommand())
                .addSubcommand(new SweepCommand())
                .setResourceBundle(ResourceBundle.getBundle("workbook.usage"))
                .setUsageHelpWidth(80).setExecutionExceptionHandler(Workbook::tell);
        ServiceLoader.load(PluginCommand.class).forEach(line::addSubcommand);
        line.getCommandSpec().version("workbook 0.1.0");
        return line;
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    /** @param call how the command was called */
    void needRoot(String call) {
        if (!root) {
            throw WorkbookException.machine("this needs root, for the tests run what you"
                    + " wrote in namespaces and cgroups of their own, which only root may"
                    + " make: sudo ./workbook " + call);
        }
    }

    public Course course() {
        return new Course(project.toAbsolutePath().normalize());
    }

    Course courseWithAnswers() {
        if (!course().hasAnswers()) {
            throw WorkbookException.usage("this copy of the workbook holds no answers");
        }
        return course();
    }

    public TerminalPage page() {
        return TerminalPage.onStandardOutput();
    }

    Workspace workspace() {
        return workspace(Optional.ofNullable(chosen).or(Workbook::aroundHere)
                .orElseGet(this::besideTheBook));
    }

    /** A student's repository is its own workspace. */
    private Path besideTheBook() {
        Path root = course().root();
        return Files.exists(root.resolve(Workspace.MARKER))
                ? root
                : root.resolve("workspace");
    }

    Workspace workspace(Path directory) {
        return new Workspace(directory.toAbsolutePath().normalize(), course());
    }

    private static Optional<Path> aroundHere() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, d -> d != null, Path::getParent)
                .filter(d -> Files.exists(d.resolve(Workspace.MARKER))).findFirst();
    }

    /**
     * One clear sentence; a stack trace only where the fault is ours. Either may contain
     * what a submission's files are called.
     */
    private static int tell(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof WorkbookException known) {
            line.getErr().println(PrintableText.in("workbook: " + known.getMessage()));
            return known.blame().exitCode();
        }
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        line.getErr().println(PrintableText
                .in("workbook: something is wrong with the workbook itself: " + trace));
        return WorkbookException.Blame.GRADER.exitCode();
    }
}
