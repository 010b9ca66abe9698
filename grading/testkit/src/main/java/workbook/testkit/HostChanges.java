// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is different on this machine after something was done: a mount, a namespace of
 * this thread, the host name, a device, a child process, a thread, a descriptor, or a
 * file in a directory that is watched.
 */
public final class HostChanges {

    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(2));

    private final HostState before;
    private final Set<String> filesBefore;
    private final List<Path> watched;

    private HostChanges(List<Path> watched) {
        this.before = state();
        this.filesBefore = files(watched);
        this.watched = watched;
    }

    /** @param watched directories, or places where there may be one afterwards */
    public static HostChanges since(Path... watched) {
        return new HostChanges(List.of(watched));
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
        Instant end = Instant.now().plus(PATIENCE);
        List<String> made = now();
        while (!made.isEmpty() && Instant.now().isBefore(end)) {
            System.gc();
            pause();
            made = now();
        }
        return made;
    }

    private List<String> now() {
        Set<String> files = files(watched);
        files.removeAll(filesBefore);
        return Stream.concat(state().beyond(before).stream(),
                files.stream().map(f -> "file " + f)).toList();
    }

    private static HostState state() {
        try {
            return HostState.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> files(List<Path> places) {
        Set<String> found = new TreeSet<>();
        for (Path place : places) {
            try (Stream<Path> all = Files.walk(place)) {
                all.forEach(f -> found.add(f.toString()));
            } catch (IOException | UncheckedIOException missing) {
                continue;
            }
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
