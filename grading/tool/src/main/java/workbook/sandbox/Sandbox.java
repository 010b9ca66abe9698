// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import workbook.course.Trouble;

/**
 * A folder, cgroups, namespaces and a range of users for one run, all thrown away at its
 * end. Root inside is nobody outside.
 */
public final class Sandbox implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_FAREWELLS = 120;

    private final String name = Janitor.PREFIX + random(60);
    private final Ownership owner = Ownership.fresh();
    private final Lease lease;

    public Sandbox() throws IOException {
        Janitor.sweepOnce();
        lease = Lease.of(Janitor.RUN.resolve(name), Hierarchy.all().stream()
                .map(h -> h.place().resolve(name)).toList());
        Files.createDirectory(directory().resolve("root"));
    }

    /** For what is needed inside, where it can be read. */
    public Path directory() {
        return lease.directory();
    }

    /**
     * Runs the tests.
     *
     * @throws Trouble when this machine has no cgroups to be had
     */
    public Transcript run(Errand errand) throws IOException, InterruptedException {
        Path socket = directory().resolve("line");
        String token = random(160);
        try (Ear ear = Ear.at(socket, token); Cell cell = cell()) {
            owner.give(socket);
            Process process = start(
                    new WalledCommand(directory(), cell, owner, errand));
            Output output = Output.of(process);
            try {
                new UserMaps(process, owner).write();
                int farewell = 1 + RANDOM.nextInt(MOST_FAREWELLS);
                tell(process, farewell, List.of("go", socket.toString(), token,
                        String.join(" ", errand.tests())));
                boolean ended = process.waitFor(errand.limit().toMillis(),
                        TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                return new Transcript(ear.heard(), ear.forged(), !ended, output.flooded(),
                        process.exitValue(), farewell, output.text());
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private Cell cell() {
        try {
            return Cell.named(name, owner);
        } catch (IOException e) {
            throw Trouble.machine("a cgroup for the answer can't be made here (" + e
                    + "): use the VM, or a container that may");
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
    private static void tell(Process process, int last, List<String> lines) {
        try (OutputStream in = process.getOutputStream()) {
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            in.write(last);
        } catch (IOException gone) {
            return;
        }
    }

    private static String random(int bits) {
        return new BigInteger(bits, RANDOM).toString(36);
    }

    @Override
    public void close() throws IOException {
        lease.close();
    }
}
