// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workbook.course.Chapter;
import workbook.testkit.Pace;

/**
 * The compiler in a JVM of its own. A few lines can keep it busy for hours or fill its
 * memory; a process can be stopped, a thread can't.
 */
record SeparateJavac(Javac javac, Duration limit) {

    private static final String BETWEEN = "\0";

    SeparateJavac(Javac javac) {
        this(javac, Pace.stretched(Duration.ofSeconds(60)));
    }

    /** Compiles, and returns the errors. */
    List<String> errors(Path submission, Chapter chapter) throws IOException {
        Path said = Files.createTempFile(javac.classes().getParent(), "javac-", ".txt");
        try {
            Process process = new ProcessBuilder(words(submission, chapter))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(said.toFile()).start();
            return ended(process)
                    ? heard(process.exitValue(), Files.readString(said))
                    : List.of("the compiler was stopped after " + limit.toSeconds()
                            + " seconds");
        } finally {
            Files.delete(said);
        }
    }

    private boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while compiling");
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> heard(int exitCode, String said) {
        if (exitCode != 0) {
            return List.of("the compiler gave up: the program is too much for it");
        }
        return said.isEmpty() ? List.of() : List.of(said.split(BETWEEN));
    }

    private List<String> words(Path submission, Chapter chapter) {
        return List.of("setpriv", "--pdeathsig", "KILL",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-Xmx384m", "-XX:ErrorFile=/dev/null", "-cp",
                System.getProperty("java.class.path"), SeparateJavac.class.getName(),
                submission.toAbsolutePath().normalize().toString(), chapter.name(),
                javac.classes().toString(), javac.classPath());
    }

    /** What the other JVM does. */
    public static void main(String[] arguments) throws IOException {
        Sources sources = Sources.of(Path.of(arguments[0]), arguments[1]);
        Javac javac = new Javac(
                Stream.of(arguments[3].split(File.pathSeparator)).map(Path::of).toList(),
                Path.of(arguments[2]));
        List<String> errors = sources.errors(javac);
        try (PrintStream out = new PrintStream(System.out, true, "UTF-8")) {
            out.print(String.join(BETWEEN, Compilation.of(errors).errors()));
        }
    }
}
