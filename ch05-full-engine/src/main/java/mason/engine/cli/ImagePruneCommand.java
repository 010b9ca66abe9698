// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.Scanner;
import mason.engine.container.Engine;
import mason.engine.image.Images;
import mason.engine.image.Pruned;
import mason.engine.image.RemovedPart;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason image prune}. */
final class ImagePruneCommand implements Subcommand {

    @Override
    public String help() {
        return """
                Usage: mason image prune [OPTIONS]

                Removes images that have no name and no container.

                  -a, --all             those that have a name, too
                      --filter FILTER   label=NAME[=VALUE] or label!=NAME[=VALUE]
                  -f, --force           do not ask
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption("a", "all", false, "")
                .addOption(null, "filter", true, "").addOption("f", "force", false, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        boolean all = line.hasOption("all");
        if (!line.hasOption("force") && !agreed(all)) {
            return 0;
        }
        Images images = new Images(engine.images());
        Pruned pruned = images.prune(all,
                new ImageFilters(images).of(line.getOptionValues("filter")),
                engine.containers()::imageUses);
        if (!pruned.parts().isEmpty()) {
            System.out.println("Deleted Images:");
            pruned.parts().forEach(p -> System.out.println(line(p)));
            System.out.println();
        }
        System.out.println(
                "Total reclaimed space: " + HumanText.size(pruned.bytes()));
        return 0;
    }

    /** Docker has small letters here. */
    private static String line(RemovedPart part) {
        String text = part.toString();
        return text.substring(0, 1).toLowerCase() + text.substring(1);
    }

    private static boolean agreed(boolean all) {
        System.out.print("WARNING! This will remove all "
                + (all ? "images without at least one container associated to them."
                        : "dangling images.")
                + "\nAre you sure you want to continue? [y/N] ");
        Scanner answer = new Scanner(System.in);
        return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("y");
    }
}
