// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mason.cgroups.CpuMax;
import mason.cgroups.Limits;
import mason.cgroups.MemoryMax;
import mason.cgroups.PidsMax;
import mason.engine.image.Image;
import mason.engine.image.ImageReference;
import mason.engine.runtime.Attachment;
import mason.engine.runtime.Engine;
import mason.engine.runtime.ExitCode;
import mason.engine.runtime.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mason run}: the options are those of docker-run(1). */
@Command(name = "run", description = "Runs a command in a new container and removes it afterwards.")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Mason mason;

    @Option(names = "--help", usageHelp = true, description = "show this and exit")
    private boolean help;

    @Option(names = {"-i", "--interactive"}, description = "keep standard input open")
    private boolean interactive;

    @Option(names = {"-t", "--tty"}, description = "give it a terminal")
    private boolean terminal;

    @Option(names = "--rm", description = "accepted; containers are always removed so far")
    private boolean remove;

    @Option(names = {"-h",
            "--hostname"}, paramLabel = "NAME", description = "its host name (its short id)")
    private Optional<String> hostname;

    @Option(names = {"-m",
            "--memory"}, paramLabel = "BYTES", description = "limit of memory, such as 64m")
    private Optional<String> memory;

    @Option(names = "--cpus", paramLabel = "N", description = "limit of processors, such as 0.5")
    private Optional<String> cpus;

    @Option(names = "--pids-limit", paramLabel = "N", description = "limit of processes and threads")
    private Optional<String> pids;

    @Option(names = {"-e",
            "--env"}, paramLabel = "NAME=VALUE", description = "an environment variable; repeatable")
    private List<String> environment = List.of();

    @Option(names = {"-w",
            "--workdir"}, paramLabel = "DIR", description = "where the command starts; made when missing")
    private Optional<String> directory;

    @Parameters(index = "0", paramLabel = "IMAGE", description = "such as busybox")
    private String image;

    @Parameters(index = "1..*", paramLabel = "COMMAND", arity = "0..*", description = "and its arguments; the image's own by default")
    private List<String> argv = List.of();

    @Override
    public Integer call() throws Exception {
        RunOptions options = options();
        Engine engine = mason.engine();
        Image found = engine.image(ImageReference.parse(image));
        return ExitCode.of(engine.run(found, options, attachment()));
    }

    private RunOptions options() {
        Limits limits = new Limits(memory.map(MemoryMax::parse), cpus.map(CpuMax::parse),
                pids.map(PidsMax::parse));
        return new RunOptions(hostname, limits, environment, directory, terminal, argv);
    }

    private Attachment attachment() {
        return terminal
                ? new TerminalAttachment(interactive)
                : new PlainAttachment(interactive);
    }
}
