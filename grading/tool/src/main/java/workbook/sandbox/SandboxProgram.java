// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the grader's that works in a sandbox on what was handed in.
 *
 * @param main its main class, on the class path of this JVM
 * @param options of its JVM
 * @param shown files and folders that it reads besides
 * @param limit wall time
 */
public record SandboxProgram(Class<?> main, List<String> options, List<String> arguments,
        List<Path> shown, Duration limit) {

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
     * @param errors what it wrote to standard error, up to a limit
     */
    public record Ending(boolean stopped, int exitCode, String errors) {

        public String lastLine() {
            return errors.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b)
                    .orElse("it wrote nothing");
        }
    }

    RootCommand command(Path directory, RunCgroups cgroups, IdRange owner) {
        Optional<Path> archive = ClassArchive.here().map(ClassArchive::archive);
        List<Path> classPath = ClassArchive.here().map(ClassArchive::jars)
                .orElseGet(SandboxProgram::classPath);
        List<String> words = new ArrayList<>(List.of(main.getName()));
        words.addAll(arguments);
        List<Path> all = Stream.of(classPath, archive.stream().toList(), shown)
                .flatMap(List::stream).filter(Files::exists).distinct().toList();
        return new RootCommand(directory, owner, all, cgroups,
                new SmallJvm(classPath, archive).words(options,
                        words.toArray(String[]::new)));
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of).filter(Files::exists).toList();
    }
}
