// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.Outside;
import workbook.testkit.Nonce;

/**
 * Somebody on the host with a segment of shared memory and a message queue.
 *
 * @param queues where the host shows its queues
 * @param queue the name of one
 * @param segment the id of the segment
 * @param bytes its size, by which others know it
 */
record IpcObjects(Path queues, String queue, String segment,
        int bytes) implements AutoCloseable {

    static IpcObjects withQueuesAndSegment() throws Exception {
        Path queues = Files.createTempDirectory("queues-");
        said("mount", "-t", "mqueue", "mqueue", queues.toString());
        String queue = Nonce.text();
        Files.createFile(queues.resolve(queue));
        int bytes = Nonce.number(1_000_000, 1_999_999);
        String id = said("ipcmk", "-M", "" + bytes).replaceAll("\\D", "");
        return new IpcObjects(queues, queue, id, bytes);
    }

    /** The table of the host. */
    String segments() throws IOException {
        return Files.readString(Path.of("/proc/sysvipc/shm"));
    }

    @Override
    public void close() throws Exception {
        said("ipcrm", "-m", segment);
        Files.delete(queues.resolve(queue));
        while (Outside.isMounted(queues)) {
            said("umount", queues.toString());
        }
        Files.delete(queues);
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }
}
