// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the grader's that works in a sandbox on what was handed in.
 *
 * @param main its main class
 * @param options of its JVM
 * @param classPath after what the class-data archive has, where there is one
 * @param shown files and folders that it reads besides
 * @param limit wall time
 * @param merged whether what it writes to standard error is in its output
 */
public record SandboxProgram(Class<?> main, List<String> options, List<String> arguments,
        List<Path> classPath, List<Path> shown, Duration limit, boolean merged) {

    /** What the grader says to a program, and what it makes of the reply. */
    @FunctionalInterface
    public interface Dialogue {

        /** Ends when the program does. */
        void with(OutputStream in, InputStream out) throws IOException;
    }

    /**
     * How a program has ended.
     *
     * @param stopped whether its time was over
     * @param exitCode -1 if it had to be killed
     * @param errors what it wrote to standard error and is not merged, up to a limit
     */
    public record Ending(boolean stopped, int exitCode, String errors) {

        public String lastLine() {
            return errors.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b)
                    .orElse("it wrote nothing");
        }
    }

    RootCommand command(Path directory, RunCgroups cgroups, IdRange owner) {
        List<Path> path = classPath(classPath);
        List<String> words = new ArrayList<>(List.of(main.getName()));
        words.addAll(arguments);
        return new RootCommand(directory, owner,
                Stream.of(path, shown, archive().stream().toList()).flatMap(List::stream)
                        .distinct().toList(),
                cgroups, new SmallJvm(path, archive()).words(options,
                        words.toArray(String[]::new)));
    }

    static Optional<Path> archive() {
        return ClassArchive.here().map(ClassArchive::archive);
    }

    /** What all runs have in common comes first, as the archive wants it. */
    static List<Path> classPath(List<Path> own) {
        return Stream.concat(ClassArchive.here().stream().flatMap(d -> d.jars().stream()),
                own.stream()).distinct().toList();
    }
}
