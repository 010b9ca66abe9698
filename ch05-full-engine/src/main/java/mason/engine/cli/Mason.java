// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The {@code mason} command. */
public final class Mason {

    private static final Subcommands SUBCOMMANDS = new Subcommands(Map.ofEntries(
            Map.entry("run", RunCommand::new), Map.entry("images", ImagesCommand::new),
            Map.entry("load", LoadCommand::new), Map.entry("save", SaveCommand::new),
            Map.entry("tag", TagCommand::new), Map.entry("rmi", RmiCommand::new),
            Map.entry("history", HistoryCommand::new),
            Map.entry("image", ImageCommand::new), Map.entry("ps", PsCommand::new),
            Map.entry("clean", CleanCommand::new),
            Map.entry("daemon", DaemonCommand::new)));

    private static final String HELP = """
            Usage: mason [--root DIR] COMMAND

            Runs containers: namespaces, cgroups, image layers and a root of their own.

            Commands:
              run      run a command in a new container, and remove it afterwards
              images   list the images that are here
              load     load images from an archive, of docker save or OCI
              save     save images to such an archive
              tag      give an image one name more
              rmi      remove images
              history  show how an image was made
              image    all that can be done with images
              ps       list the containers that are running
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
