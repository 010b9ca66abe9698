// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workbook.sandbox.Sandbox;
import workbook.testkit.Pace;

/**
 * The compiler in a JVM of its own. A few lines can keep it busy for hours or fill its
 * memory; a process can be stopped, a thread can't.
 */
record CompilerProcess(Javac javac, Duration limit) {

    private static final String SEPARATOR = "\0";

    CompilerProcess(Javac javac) {
        this(javac, Pace.stretched(Duration.ofSeconds(60)));
    }

    /** Compiles, and returns the errors. */
    List<String> errors(Map<String, String> sources) throws IOException {
        Path said = Files.createTempFile(javac.classes().getParent(), "javac-", ".txt");
        Process process = new ProcessBuilder(words())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile()).start();
        try {
            send(sources, process);
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? read(process.exitValue(), Files.readString(said))
                    : List.of("the compiler was stopped after " + limit.toSeconds()
                            + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while compiling");
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }

    private static List<String> read(int exitCode, String said) {
        if (exitCode != 0) {
            return List.of(Javac.GAVE_UP);
        }
        return said.isEmpty() ? List.of() : List.of(said.split(SEPARATOR));
    }

    private List<String> words() {
        return Stream.concat(Sandbox.DETACHED.stream(), Stream.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-Xmx384m", "-XX:ErrorFile=/dev/null", "-cp",
                System.getProperty("java.class.path"), CompilerProcess.class.getName(),
                javac.classes().toString(), javac.classPath())).toList();
    }

    /** A process that is gone already reads nothing; its exit code tells. */
    private static void send(Map<String, String> sources, Process process) {
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
            for (Map.Entry<String, String> source : sources.entrySet()) {
                for (String part : List.of(source.getKey(), source.getValue())) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static Map<String, String> received(DataInputStream in) throws IOException {
        List<String> parts = new ArrayList<>();
        for (byte[] length = in.readNBytes(Integer.BYTES); length.length > 0; length =
                in.readNBytes(Integer.BYTES)) {
            parts.add(new String(in.readNBytes(java.nio.ByteBuffer.wrap(length).getInt()),
                    StandardCharsets.UTF_8));
        }
        Map<String, String> sources = new TreeMap<>();
        for (int i = 0; i < parts.size(); i += 2) {
            sources.put(parts.get(i), parts.get(i + 1));
        }
        return sources;
    }

    /** What the other JVM does. */
    public static void main(String[] arguments) throws IOException {
        Javac javac = new Javac(
                Stream.of(arguments[1].split(File.pathSeparator)).map(Path::of).toList(),
                Path.of(arguments[0]));
        List<String> errors = javac.errors(received(new DataInputStream(System.in)));
        try (PrintStream out = new PrintStream(System.out, true, "UTF-8")) {
            out.print(String.join(SEPARATOR, errors));
        }
    }
}
