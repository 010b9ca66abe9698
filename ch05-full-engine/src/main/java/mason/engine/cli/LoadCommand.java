// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mason.engine.image.Image;
import mason.engine.image.ImageArchive;
import mason.engine.image.ImageReference;
import mason.engine.container.Engine;
import mason.linux.Fd;
import mason.linux.Terminal;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason load}. */
final class LoadCommand implements Subcommand {

    private static final String HELP = """
            Usage: mason load [-i FILE]

            Loads images from an archive, compressed or not: one that docker save
            wrote, or an OCI image layout in a tar.

              -i, --input FILE   the archive (standard input)
            """;

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Options options() {
        return new Options().addOption("i", "input", true, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        for (Image image : loaded(engine, line)) {
            System.out.println(image.names().isEmpty()
                    ? "Loaded image ID: " + image.id()
                    : "Loaded image: " + image.names().stream()
                            .map(ImageReference::toString)
                            .collect(Collectors.joining("\nLoaded image: ")));
        }
        return 0;
    }

    private static List<Image> loaded(Engine engine, CommandLine line)
            throws IOException {
        String file = line.getOptionValue("input");
        if (file == null && Terminal.behind(Fd.STDIN).isPresent()) {
            throw new UsageException("give -i FILE, or the archive by a pipe");
        }
        try (InputStream bytes = file == null ? System.in
                : Files.newInputStream(Path.of(file))) {
            return new ImageArchive(file == null ? "standard input" : file, bytes)
                    .loadInto(engine.images());
        }
    }
}
