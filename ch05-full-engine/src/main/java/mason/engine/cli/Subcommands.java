// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mason.engine.container.Engine;
import org.apache.commons.cli.CommandLine;

/** The words that may come next. */
record Subcommands(Map<String, Supplier<Subcommand>> all) {

    /** @param engine made when it is needed */
    int perform(List<String> words, Supplier<Engine> engine) throws Exception {
        if (words.isEmpty()) {
            throw new UsageException("a command is missing");
        }
        Supplier<Subcommand> known = all.get(words.get(0));
        if (known == null) {
            throw new UsageException("there is no command [" + words.get(0) + "]");
        }
        Subcommand subcommand = known.get();
        CommandLine line = Subcommand.parsed(subcommand.options()
                .addOption(null, "help", false, ""), words.subList(1, words.size()));
        if (line.hasOption("help")) {
            System.out.print(subcommand.help());
            return 0;
        }
        return subcommand.perform(engine.get(), line);
    }
}
