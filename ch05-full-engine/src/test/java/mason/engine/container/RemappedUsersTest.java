// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import mason.launch.CloneExecutor;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Containers whose root is an ordinary user of the host. */
@Requires({"root", "kernel 5.19"})
@LeakCheck
class RemappedUsersTest {

    private static final int FIRST = 100_000;
    private static final String LOOK = "id -u; cat /proc/self/uid_map; echo x > /new;"
            + " mkdir /made; stat -c %u:%g /new /bin/busybox /etc /dev /etc/hosts /dev/pts;"
            + " cat /proc/1/oom_score_adj; hostname; hostname other; hostname;"
            + " mount -t tmpfs none /mnt 2>&1; echo y > /proc/sys/kernel/sysrq;"
            + " touch /proc/sysrq-trigger; echo z > /dev/null; ls -ln /dev/null; pwd;"
            + " echo out > /dev/stdout; cat /proc/self/mountinfo | wc -l;"
            + " cat /sys/fs/cgroup/pids/pids.max /sys/fs/cgroup/pids.max";

    @TempDir
    private Path directory;
    private TestEngine engine;

    @AfterEach
    void end() throws Exception {
        engine.close();
    }

    private void begin(Executor executor) {
        engine = new TestEngine(directory.resolve("state"), executor);
        engine.containers().remapUsers(FIRST, 65536);
    }

    private String seen(Executor executor) throws Exception {
        begin(executor);
        Container c = engine.started("{\"HostConfig\":{\"OomScoreAdj\":100}}", "sh",
                "-c", LOOK);
        TestEngine.end(c);
        return engine.output(c);
    }

    @Test
    void by_clone() throws Exception {
        System.err.println(seen(CloneExecutor.tried(Lifetime.OF_THIS_JVM)));
    }

    @Test
    void by_jvm() throws Exception {
        System.err.println(seen(JvmExecutor.with(Lifetime.OF_THIS_JVM)));
    }
}
