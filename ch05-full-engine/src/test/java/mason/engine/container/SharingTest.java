// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mason.launch.CloneExecutor;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Containers that share namespaces: {@code --network}, {@code --ipc}, … */
@Requires({"root", "kernel 5.12", "controller pids", "program busybox"})
@LeakCheck
class SharingTest extends SharingContainers {

    abstract class Either {

        abstract Executor executor();

        @BeforeEach
        void open() {
            engine = new TestEngine(state, executor());
        }

        @Test
        void has_the_namespaces_of_the_host_if_asked() throws Exception {
            assertThat(said(ALL_OF_HOST, LOOK + "; grep -c /dev/shm /proc/mounts"))
                    .isEqualTo(ofHost() + "2\n");
        }

        @Test
        void has_those_of_another_if_asked() throws Exception {
            Container first = engine.started(FIRST, "sh", "-c",
                    "echo shared > /dev/shm/text; exec sleep 100");
            Container second = engine.started(OTHER, "sh", "-c",
                    "until [ -s /dev/shm/text ]; do sleep 0.1; done; cat /dev/shm/text;"
                            + " hostname; exec sleep 100");
            Map<String, String> its = kinds(ofProcess(first));
            Map<String, String> seen = kinds(ofProcess(second));
            assertThat(seen.remove("uts")).isNotEqualTo(its.remove("uts"));
            assertThat(seen).isEqualTo(its);
            await(() -> engine.output(second).equals("shared\nhouse\n"));
            end(engine, first);
            assertThat(TestEngine.end(second).code()).isEqualTo(137);
        }
    }

    @Nested
    class A_container_made_by_a_clone extends Either {

        @Override
        Executor executor() {
            return CloneExecutor.tried(Lifetime.OF_THIS_JVM);
        }

        @Test
        void has_execs_that_share_what_it_shares() throws Exception {
            Container host = engine.started(ALL_OF_HOST, "sleep", "100");
            assertThat(executed(host, LOOK)).isEqualTo(ofHost());
            engine.started(FIRST, "sleep", "100");
            Container second = engine.started(OTHER, "sleep", "100");
            assertThat(executed(second, LOOK)).isEqualTo(ofProcess(second));
        }
    }

    @Nested
    class A_container_made_by_a_second_JVM extends Either {

        @Override
        Executor executor() {
            return JvmExecutor.with(Lifetime.OF_THIS_JVM);
        }
    }
}
