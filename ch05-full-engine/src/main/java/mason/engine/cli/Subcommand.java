// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import mason.engine.container.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** What follows {@code mason} on the command line. */
interface Subcommand {

    /** The options it takes, help aside. */
    Options options();

    /** How it is used, and what each option means. */
    String help();

    /** Does it, and returns the exit code. */
    int perform(Engine engine, CommandLine line) throws Exception;

    /**
     * Options up to the first word that is none: what follows the image belongs to the
     * container's command, options too.
     */
    static CommandLine parsed(Options options, List<String> words) {
        try {
            CommandLine line =
                    DefaultParser.builder().setAllowPartialMatching(false).get()
                            .parse(options, words.toArray(String[]::new), true);
            line.getArgList().stream().findFirst().filter(w -> w.startsWith("-"))
                    .ifPresent(unknown -> {
                        throw new UsageException("there is no option [" + unknown + "]");
                    });
            return line;
        } catch (ParseException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
