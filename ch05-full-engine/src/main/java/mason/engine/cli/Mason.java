// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The {@code mason} command. */
public final class Mason {

    private static final Subcommands SUBCOMMANDS = new Subcommands(all());

    private static final String HELP = """
            Usage: mason [--root DIR] COMMAND

            Runs containers: namespaces, cgroups, image layers and a root of their own.

            Commands:
              run      run a command in a new container
              exec     run one more command in a container
              ps       list the containers that are running
              start, stop, restart, kill, pause, unpause, wait, rm
                       change the life of containers
              logs     show what a container has written
              inspect  show all that is known of containers
              images   list the images that are here
              load     load images from an archive, of docker save or OCI
              save     save images to such an archive
              tag      give an image one name more
              rmi      remove images
              history  show how an image was made
              image    all that can be done with images
              clean    remove what a killed mason left behind
              daemon   serve the Docker Engine API

            Options:
                  --root DIR   where state is kept ($MASON_ROOT, or /var/lib/mason)
                  --help       show this; 'mason COMMAND --help' shows more
              -v, --version    show the version

            Exit codes: the command's own; 125 mason failed, 126 the command cannot be
            executed, 127 it was not found, 128+n it was ended by signal n.
            """;

    private Mason() {
    }

    private static Map<String, Supplier<Subcommand>> all() {
        Map<String, Supplier<Subcommand>> all = new HashMap<>(ContainerVerbs.all());
        all.putAll(Map.of("run", RunCommand::new, "exec", ExecCommand::new, "ps",
                PsCommand::new, "logs", LogsCommand::new, "inspect",
                InspectCommand::new, "clean", CleanCommand::new, "daemon",
                DaemonCommand::new));
        all.putAll(Map.of("images", ImagesCommand::new, "load", LoadCommand::new, "save",
                SaveCommand::new, "tag", TagCommand::new, "rmi", RmiCommand::new,
                "history", HistoryCommand::new, "image", ImageCommand::new));
        return all;
    }

    public static void main(String[] arguments) {
        System.exit(perform(List.of(arguments)));
    }

    private static int perform(List<String> arguments) {
        try {
            CommandLine line = Subcommand.parsed(options(), arguments);
            if (line.hasOption("help")) {
                return said(HELP);
            }
            return line.hasOption("version") ? said("mason 0.1.0\n")
                    : SUBCOMMANDS.perform(line.getArgList(), () -> engine(line));
        } catch (Exception e) {
            return Failure.report(e);
        }
    }

    private static Options options() {
        return new Options().addOption(null, "root", true, "")
                .addOption(null, "help", false, "").addOption("v", "version", false, "");
    }

    private static Engine engine(CommandLine global) {
        boolean isDaemon = global.getArgList().get(0).equals("daemon");
        return new Engine(root(global), Executor.best(
                isDaemon ? Lifetime.OF_ITS_OWN : Lifetime.OF_THIS_JVM));
    }

    private static Path root(CommandLine global) {
        String usual = System.getenv().getOrDefault("MASON_ROOT", "/var/lib/mason");
        return Path.of(global.getOptionValue("root", usual)).toAbsolutePath();
    }

    private static int said(String text) {
        System.out.print(text);
        return 0;
    }
}
