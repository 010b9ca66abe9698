// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes every graded run loads, parsed and laid out once: a class-data archive,
 * which takes a third off a run. It holds for this Java and for class paths that begin
 * with these jars.
 */
record ClassArchive(List<Path> jars, Path archive) {

    private static final String PREFIX = "graded-";
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Optional<ClassArchive> HERE = found();

    /** None where this program doesn't run from jars, or no archive can be made. */
    static Optional<ClassArchive> here() {
        return HERE;
    }

    private static Optional<ClassArchive> found() {
        List<Path> jars = Stream
                .of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(j -> Path.of(j).toAbsolutePath()).sorted().toList();
        try {
            ClassArchive data = new ClassArchive(jars, jars.get(0).getParent()
                    .resolveSibling(PREFIX + fingerprint(jars) + ".jsa"));
            return jars.stream().allMatch(j -> j.toString().endsWith(".jar"))
                    && data.made() ? Optional.of(data) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String fingerprint(List<Path> jars) throws IOException {
        int hash = Files.readString(JAVA_HOME.resolve("release")).hashCode();
        for (Path jar : jars) {
            hash = 31 * hash
                    + Objects.hash(jar, Files.size(jar), Files.getLastModifiedTime(jar));
        }
        return Integer.toHexString(hash);
    }

    private boolean made() throws IOException {
        if (Files.exists(archive)) {
            return true;
        }
        try (DirectoryStream<Path> old = Files.newDirectoryStream(archive.getParent(),
                PREFIX + "*")) {
            for (Path each : old) {
                Files.delete(each);
            }
        }
        Path fresh = Files.createTempFile(archive.getParent(), ".graded-", ".jsa");
        Files.delete(fresh);
        boolean done = dump(fresh) && Files.exists(fresh);
        if (done) {
            Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        return done;
    }

    private boolean dump(Path to) throws IOException {
        Process process = new ProcessBuilder(
                JAVA_HOME.resolve("bin/java").toString(), "-XX:+UseSerialGC",
                "-Djnr.ffi.asm.enabled=false", "-XX:ArchiveClassesAtExit=" + to, "-cp",
                String.join(File.pathSeparator,
                        jars.stream().map(Path::toString).toList()),
                TrainingRun.class.getName()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
