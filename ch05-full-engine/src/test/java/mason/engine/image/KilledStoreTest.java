// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.OwnJvm;
import workbook.testkit.Requires;

/** Engines that load and remove images, killed or at once: each is whole or gone. */
@Requires("root")
@LeakCheck
class KilledStoreTest {

    private static final int KILLS = 10;
    private static final int LONGEST = 60;
    private static final String ENDLESS = "1000000";

    @TempDir
    private Path directory;
    private Path state;
    private StoredImages stored;

    @BeforeEach
    void open() throws IOException {
        state = Files.createDirectory(directory.resolve("state"));
        stored = new StoredImages(state);
        for (String name : List.of("a", "b")) {
            Files.write(directory.resolve(name), StoreWorker.archive(name));
        }
    }

    private Process worker(String name, String rounds) throws IOException {
        return new ProcessBuilder(OwnJvm.running(StoreWorker.class, state.toString(),
                directory.resolve(name).toString(), name + ":1", rounds))
                .redirectErrorStream(true).start();
    }

    @Test
    void killed_at_any_moment_they_keep_what_they_answered() throws Exception {
        Random random = new Random();
        for (int i = 0; i < KILLS; i++) {
            String last = killed(worker("a", ENDLESS), random.nextInt(LONGEST));
            List<String> names = stored.store().all(AssertionError::new).stream()
                    .map(Image::name).toList();
            if (last.equals("done load")) {
                assertThat(names).containsExactly("a:1");
            } else if (last.equals("done remove")) {
                assertThat(names).isEmpty();
            }
            expectNothingBesides(names.size());
        }
    }

    /** @return the last line it wrote */
    private static String killed(Process worker, int millis) throws Exception {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(worker.getInputStream()))) {
            List<String> said = new ArrayList<>();
            for (int warm = 0; warm < 3; warm++) {
                said.add(lines.readLine());
            }
            Thread.sleep(millis);
            worker.toHandle().destroyForcibly();
            worker.waitFor();
            said.addAll(lines.lines().toList());
            assertThat(said).allMatch(l -> l.matches("(begin|done) (load|remove)"));
            return said.get(said.size() - 1);
        }
    }

    private void expectNothingBesides(int images) throws IOException {
        stored.images().sweep(ImageUse.none());
        for (Image image : stored.store().all(AssertionError::new)) {
            StoreWorker.expectWhole(image);
        }
        assertThat(stored.kept()).containsExactly(2 * images, 4 * images, 2 * images);
        assertThat(state.resolve("tmp").toFile().list()).containsExactly("lock");
        assertThat(state.resolve("images").toFile().list())
                .allMatch(n -> !n.startsWith("."));
    }

    @Test
    void two_at_once_and_a_sweep_take_nothing_from_each_other() throws Exception {
        Process first = worker("a", "25");
        Process second = worker("b", "25");
        while (first.isAlive() || second.isAlive()) {
            stored.images().sweep(ImageUse.none());
            stored.store().all(AssertionError::new);
            Thread.sleep(5);
        }
        assertThat(said(first)).doesNotContain("Exception", "Error");
        assertThat(said(second)).doesNotContain("Exception", "Error");
        expectNothingBesides(0);
    }

    private static String said(Process worker) throws Exception {
        assertThat(worker.waitFor()).isZero();
        return new BufferedReader(new InputStreamReader(worker.getInputStream())).lines()
                .collect(Collectors.joining("\n"));
    }
}
