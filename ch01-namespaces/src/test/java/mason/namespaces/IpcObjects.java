// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.HostProc;
import workbook.testkit.Nonce;

/**
 * A segment of shared memory and a message queue of the host.
 *
 * @param queues where the host lists its queues
 * @param queue the name of the queue
 * @param segment the id of the segment
 * @param bytes the size of the segment, by which tests know it
 */
record IpcObjects(Path queues, String queue, String segment,
        int bytes) implements AutoCloseable {

    /** @param queues a directory, to be made and removed */
    static IpcObjects listedAt(Path queues) throws Exception {
        Files.createDirectory(queues);
        said("mount", "-t", "mqueue", "mqueue", queues.toString());
        String queue = Nonce.text();
        Files.createFile(queues.resolve(queue));
        int bytes = Nonce.number(1_000_000, 1_999_999);
        String id = said("ipcmk", "-M", "" + bytes).replaceAll("\\D", "");
        return new IpcObjects(queues, queue, id, bytes);
    }

    /** The table of the host's segments. */
    String segments() throws IOException {
        return Files.readString(Path.of("/proc/sysvipc/shm"));
    }

    @Override
    public void close() throws Exception {
        said("ipcrm", "-m", segment);
        Files.delete(queues.resolve(queue));
        while (HostProc.isMounted(queues)) {
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
