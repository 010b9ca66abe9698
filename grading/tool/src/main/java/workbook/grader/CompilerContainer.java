// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.sandbox.Sandbox;
import workbook.sandbox.SandboxProgram;
import workbook.testkit.Pace;

/**
 * The compiler in a sandbox of its own. A few lines can keep it busy for hours, fill its
 * memory, or make a hundred times as much of themselves; all that can come out are
 * classes.
 */
record CompilerContainer(Javac javac, Duration limit) {

    /** The class path of this JVM. */
    private static final List<Path> ITS_OWN = Stream
            .of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(p -> Path.of(p).toAbsolutePath()).filter(Files::exists).toList();

    /** Standard output is for classes: the JVM warns elsewhere. */
    private static final List<String> OPTIONS =
            List.of("-Xmx384m", "-Xlog:disable", "-Xlog:all=warning:stderr");

    CompilerContainer(Javac javac) {
        this(javac, Pace.stretched(Duration.ofSeconds(30)));
    }

    /** Compiles, and returns the errors. */
    List<String> errors(Map<String, String> sources) throws IOException {
        CompilerOutput output = new CompilerOutput(javac.classes());
        try (Sandbox sandbox = new Sandbox()) {
            return errors(output, sandbox.run(program(), (in, out) -> {
                send(sources, in);
                output.read(out);
            }));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while compiling");
        }
    }

    /** One that has not even begun is no fault of what it was to compile. */
    private List<String> errors(CompilerOutput output, SandboxProgram.Ending ending)
            throws IOException {
        if (!output.begun()) {
            throw new IOException("the compiler did not start: " + ending.lastLine());
        }
        if (output.refusal().isPresent()) {
            return List.of(output.refusal().get());
        }
        if (ending.stopped()) {
            return List.of("the compiler was stopped after " + limit.toSeconds()
                    + " seconds");
        }
        return ending.exitCode() == 0 ? output.errors() : List.of(Javac.GAVE_UP);
    }

    private SandboxProgram program() {
        return new SandboxProgram(CompilerMain.class, OPTIONS,
                List.of(javac.classPath()), ITS_OWN, javac.libraries(), limit,
                false);
    }

    /** A process that is gone already reads nothing; its exit code tells. */
    private static void send(Map<String, String> sources, OutputStream in) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(in))) {
            for (Map.Entry<String, String> source : sources.entrySet()) {
                NamedBytes.of(source.getKey(), source.getValue()).write(out);
            }
        } catch (IOException gone) {
            return;
        }
    }
}
