// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.linux.Fd;
import mason.linux.OpenFlag;

/** The output of a container on its way from two pipes to its log. */
public final class OutputSpools implements OutputLedger, AutoCloseable {

    private static final List<StreamKind> KINDS =
            List.of(StreamKind.STDOUT, StreamKind.STDERR);

    private final Map<StreamKind, OutputSpool> all = new EnumMap<>(StreamKind.class);
    private Optional<Fd> nothing = Optional.empty();

    OutputSpools(Path directory, Map<StreamKind, Fd> pipes) {
        KINDS.forEach(kind -> all.put(kind,
                new OutputSpool(pipes.get(kind), path(directory, kind))));
    }

    /** Whether there may be what an engine had taken and not written. */
    public static boolean exist(Path directory) {
        return KINDS.stream().anyMatch(kind -> Files.exists(path(directory, kind)));
    }

    /** Of pipes that are gone with their container; reading it ends it. */
    public static OutputSpools left(Path directory) {
        Fd nothing = Fd.open("/dev/null", OpenFlag.READ_ONLY);
        OutputSpools left = new OutputSpools(directory,
                Map.of(StreamKind.STDOUT, nothing, StreamKind.STDERR, nothing));
        left.nothing = Optional.of(nothing);
        return left;
    }

    static void delete(Path directory) throws IOException {
        for (StreamKind kind : KINDS) {
            Files.deleteIfExists(path(directory, kind));
        }
    }

    private static Path path(Path directory, StreamKind kind) {
        return directory.resolve(kind.text() + ".spool");
    }

    /** What is in the pipes, after what is left of an engine before. */
    public Map<StreamKind, InputStream> outputs() {
        return new EnumMap<>(all);
    }

    @Override
    public long known(long inode) {
        return all.values().stream().mapToLong(s -> s.known(inode)).max().orElse(-1);
    }

    @Override
    public void logged(StreamKind kind, long unwritten, long inode, long size)
            throws IOException {
        if (all.containsKey(kind)) {
            all.get(kind).logged(unwritten, inode, size);
        }
    }

    @Override
    public void close() {
        all.values().forEach(OutputSpool::close);
        nothing.ifPresent(Fd::close);
    }
}
