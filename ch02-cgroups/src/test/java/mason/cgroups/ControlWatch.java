// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import workbook.testkit.Pace;

/**
 * Notes which control files of a cgroup are written, in the order of writing. The kernel
 * keeps that order: inotify(7).
 */
final class ControlWatch implements AutoCloseable {

    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(1));

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Path cgroup;
    private final Thread thread = new Thread(this::watch, "watch");

    /** @param cgroup may not be there yet */
    ControlWatch(Path cgroup) {
        this.cgroup = cgroup;
        thread.setDaemon(true);
        thread.start();
    }

    /** Their names; to be asked when the cgroup has been removed. */
    List<String> written() throws InterruptedException {
        thread.join(PATIENCE.toMillis());
        return List.copyOf(written);
    }

    /** Whether no limit of memory is written after a process has joined. */
    static boolean joinsLast(List<String> written) {
        int joined = Math.max(written.indexOf("tasks"), written.indexOf("cgroup.procs"));
        return Math.max(written.indexOf("memory.low"),
                written.indexOf("memory.soft_limit_in_bytes")) <= joined;
    }

    private void watch() {
        try (WatchService service = cgroup.getFileSystem().newWatchService()) {
            while (!Files.exists(cgroup)) {
                Thread.sleep(1);
            }
            cgroup.register(service, ENTRY_MODIFY);
            WatchKey key = service.take();
            while (note(key)) {
                key = service.take();
            }
        } catch (IOException | InterruptedException end) {
            written.add("(no more is known)");
        }
    }

    /** Whether the cgroup is still there. */
    private boolean note(WatchKey key) {
        for (WatchEvent<?> event : key.pollEvents()) {
            written.add("" + event.context());
        }
        return key.reset();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
