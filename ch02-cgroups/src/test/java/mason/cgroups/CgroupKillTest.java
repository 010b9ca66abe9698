// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.linux.WriteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/**
 * What must not survive its cgroup. The commands here have no PID namespace that would
 * end with its first process.
 */
@LeakCheck
@Requires({"root", "controller pids", "controller freezer"})
final class CgroupKillTest {

    private static final int MOST = 64;

    /** One that can't fork ends, and makes room for those that can. */
    private static final String BOMB = "exec 2> /dev/null;"
            + " f() { while :; do f & sleep 0.01; done; }; f & exec sleep 60";

    private final Hierarchies host = Hierarchies.detect();
    private final String name = Nonce.hostname();
    private Cgroup cgroup;

    @BeforeEach
    void create() {
        cgroup = Cgroup.create(host, name, Limits.none().with(PidsMax.of(MOST)));
    }

    @RepeatedTest(5)
    void a_fork_bomb_ends() throws Exception {
        Process bomb = start(BOMB);
        assertThat(Retry.until(this::isFull)).isTrue();
        cgroup.close();
        assertThat(bomb.waitFor()).isEqualTo(128 + 9);
        assertThat(CgroupNames.all(host)).doesNotContain(name);
    }

    @Test
    void a_fork_bomb_that_is_frozen_ends() throws Exception {
        Process bomb = start(BOMB);
        assertThat(Retry.until(this::isFull)).isTrue();
        cgroup.freezer().freeze();
        cgroup.close();
        assertThat(bomb.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void a_process_in_a_cgroup_of_its_own_that_is_frozen_far_below_ends()
            throws Exception {
        Path deep = part(Controller.FREEZER)
                .resolve(Stream.generate(() -> "b".repeat(100)).limit(12)
                        .collect(Collectors.joining("/")));
        Files.createDirectories(deep);
        Process frozen = start("echo 0 > " + deep + "/cgroup.procs; exec sleep 60");
        assertThat(Retry.until(() -> !members(deep).isEmpty())).isTrue();
        freezer(deep).freeze();
        assertThat(freezer(deep).state()).isEqualTo(FreezerState.FROZEN);
        cgroup.close();
        assertThat(frozen.waitFor()).isEqualTo(128 + 9);
        assertThat(CgroupNames.all(host)).doesNotContain(name);
    }

    @Test
    void cgroups_that_come_and_go_below_it_are_no_hindrance() throws Exception {
        Path below = part(Controller.PIDS).resolve("x");
        Process busy = start("while :; do mkdir " + below + " " + below + "/y; rmdir "
                + below + "/y " + below + "; done 2> /dev/null");
        assertThat(Retry.until(() -> Files.exists(below))).isTrue();
        cgroup.close();
        assertThat(busy.waitFor()).isEqualTo(128 + 9);
        assertThat(CgroupNames.all(host)).doesNotContain(name);
    }

    @Test
    void limits_of_a_cgroup_below_it_are_no_hindrance() throws Exception {
        Path below = Files.createDirectories(part(Controller.PIDS).resolve("x/y"));
        Process alone = start("echo 0 > " + below + "/cgroup.procs; exec sleep 60");
        assertThat(Retry.until(() -> !members(below).isEmpty())).isTrue();
        ControlFile most = new ControlFile(below.resolve("pids.max"));
        if (most.exists()) {
            most.write("0");
        }
        cgroup.close();
        assertThat(alone.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void closing_what_is_closed_is_nothing() {
        cgroup.close();
        cgroup.close();
        Cgroup.existing(host, name).close();
        assertThat(CgroupNames.all(host)).doesNotContain(name);
    }

    /** Whether a fork was refused: how many there are may have changed since. */
    private boolean isFull() {
        return new ControlFile(part(Controller.PIDS).resolve("pids.events"))
                .count("max") > 0;
    }

    private Path part(Controller controller) {
        return cgroup.directory(controller).orElseThrow();
    }

    private Freezer freezer(Path directory) {
        return new CgroupDirectory(host.of(Controller.FREEZER), directory).freezer();
    }

    private static List<String> members(Path directory) {
        return new ControlFile(directory.resolve("cgroup.procs")).words();
    }

    /** A shell that joins first, as process 1 does: it has one thread. */
    private Process start(String script) throws IOException {
        String joining = cgroup.plan().inProcess1().stream()
                .map(call -> "echo 0 > " + ((WriteFile) call).path() + "; ")
                .collect(Collectors.joining());
        Process process = new ProcessBuilder("sh", "-c", joining + script)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertThat(Retry.until(() -> !cgroup.pids().isEmpty())).isTrue();
        return process;
    }
}
