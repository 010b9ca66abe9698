// SPDX-License-Identifier: Apache-2.0
package mason.unionfs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mason.unionfs.DirectoryTree;
import mason.unionfs.Overlay;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * An overlay for one run of a command. Its own directories lie where containers do, for
 * the writable layer must not lie on an overlay itself, and they go when the run is over.
 */
public record ScratchOverlay(Path directory, Overlay overlay) implements AutoCloseable {

    /** The options it is made from. */
    public static Options options() {
        return new Options().addOption(null, "layer", true, "")
                .addOption(null, "hostname", true, "");
    }

    /** With the layers of a command line, or else the one the launcher names. */
    public static ScratchOverlay of(CommandLine line) throws IOException {
        Path place = Files.createDirectories(Path.of(
                System.getenv().getOrDefault("MASON_ROOT", "/var/lib/mason")));
        Path directory = Files.createTempDirectory(place, "run-");
        for (String name : List.of("upper", "work", "merged")) {
            Files.createDirectory(directory.resolve(name));
        }
        return new ScratchOverlay(directory, new Overlay(layers(line),
                directory.resolve("upper"), directory.resolve("work"),
                directory.resolve("merged")));
    }

    private static List<Path> layers(CommandLine line) {
        String[] named = Optional.ofNullable(line.getOptionValues("layer"))
                .orElseGet(() -> Stream.ofNullable(System.getProperty("mason.layer"))
                        .toArray(String[]::new));
        return Arrays.stream(named).map(l -> Path.of(l).toAbsolutePath()).toList();
    }

    @Override
    public void close() throws IOException {
        DirectoryTree.delete(directory);
    }
}
