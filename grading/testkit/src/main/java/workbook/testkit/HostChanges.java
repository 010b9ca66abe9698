// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is different on this machine after something was done: a mount, a namespace of
 * this thread, the host name, a device, a child process, a thread, a descriptor, or a
 * file in a directory that is watched.
 */
public final class HostChanges {

    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(2));

    private final HostState before;

    private HostChanges(Path... watched) {
        try {
            before = HostState.now(watched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param watched directories, or places where there may be one afterwards */
    public static HostChanges since(Path... watched) {
        return new HostChanges(watched);
    }

    /** Expects that a plan, or a part of one, can be made without changing anything. */
    public static void expectNoneFrom(String call, Runnable deed, Path... watched) {
        HostChanges changes = since(watched);
        deed.run();
        List<String> made = changes.made();
        expect(call + " to change nothing on this machine")
                .observe(String.join("; ", made), made.isEmpty())
                .because("a plan is printed and compared before it is applied, and some"
                        + " plans are never applied");
    }

    /** What has appeared, once what is about to end has ended. */
    public List<String> made() {
        try {
            return before.left(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
