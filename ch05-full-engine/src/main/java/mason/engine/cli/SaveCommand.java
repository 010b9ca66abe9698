// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import mason.engine.container.Engine;
import mason.engine.image.Images;
import mason.linux.Fd;
import mason.linux.Terminal;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason save}. */
final class SaveCommand implements Subcommand {

    @Override
    public String help() {
        return """
                Usage: mason save [-o FILE] IMAGE [IMAGE...]

                Saves images to an archive, which docker, podman and skopeo read, too.

                  -o, --output FILE   the archive (standard output)
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption("o", "output", true, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        String file = line.getOptionValue("output");
        if (line.getArgList().isEmpty()) {
            throw new UsageException("the image is missing");
        }
        if (file == null && Terminal.behind(Fd.STDOUT).isPresent()) {
            throw new UsageException("an archive is nothing for a terminal; give -o FILE,"
                    + " or a pipe");
        }
        Images images = new Images(engine.images());
        if (file == null) {
            save(images, line.getArgList(), Fd.STDOUT.output());
        } else {
            saveTo(Path.of(file), images, line.getArgList());
        }
        return 0;
    }

    private static void save(Images images, List<String> names, OutputStream bytes)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(bytes, 1 << 16)) {
            images.save(names, out);
        }
    }

    /** The file is there whole or not at all. */
    private static void saveTo(Path file, Images images, List<String> names)
            throws IOException {
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), ".mason-",
                "");
        try {
            save(images, names, Files.newOutputStream(half));
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
