// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder, cgroups and namespaces for one run, all thrown away at its end. */
public final class Sandbox implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name = "workbook-" + random(40);
    private final Path directory;

    public Sandbox() throws IOException {
        directory = Files.createDirectory(Path.of("/run", name), PosixFilePermissions
                .asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** For what is needed inside. */
    public Path directory() {
        return directory;
    }

    public Transcript run(Errand errand) throws IOException, InterruptedException {
        Path socket = directory.resolve("line");
        String token = random(160);
        try (Ear ear = Ear.at(socket, token); Cell cell = Cell.named(name)) {
            Process process = start(new WalledCommand(directory, cell.directories(),
                    errand.classPath(), errand.seed()));
            Output output = Output.of(process);
            tell(process, List.of(socket.toString(), token, errand.test()));
            boolean ended = process.waitFor(errand.limit().toMillis(),
                    TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String text = output.text();
            return new Transcript(ear.heard(), ear.forged(), !ended, output.flooded(),
                    process.exitValue(), text);
        }
    }

    private static Process start(WalledCommand command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .redirectErrorStream(true).directory(Path.of("/").toFile());
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path + ":/usr/sbin:/sbin");
        builder.environment().put("LANG", "C.UTF-8");
        return builder.start();
    }

    /** A process that is gone already needs no instructions. */
    private static void tell(Process process, List<String> lines) {
        try (Writer in = process.outputWriter()) {
            in.write(String.join("\n", lines) + "\n");
        } catch (IOException gone) {
            return;
        }
    }

    private static String random(int bits) {
        return new BigInteger(bits, RANDOM).toString(36);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
