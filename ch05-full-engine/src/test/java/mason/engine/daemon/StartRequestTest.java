// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/** What follows when a container cannot begin, or begins again. */
@Requires({"root", "program docker", "program busybox"})
@Timeout(120)
class StartRequestTest extends WithDaemon {

    @AfterEach
    void nothingIsLeft() throws Exception {
        for (String id : output("ps", "-aq").lines().toList()) {
            output("rm", "-f", id);
        }
    }

    private static String boxState() throws Exception {
        return output("inspect", "-f", "{{.State.Status}}", "box");
    }

    @Nested
    class Of_one_that_is_to_be_removed_at_its_end {

        @Test
        void is_its_end_when_it_is_refused() throws Exception {
            output("create", "--name", "donor", "busybox", "true");
            Outcome refusal = docker("run", "--rm", "--name", "box", "--network",
                    "container:donor", "busybox", "true");
            assertThat(refusal.code()).isEqualTo(125);
            assertThat(refusal.output()).contains("non running container");
            assertThat(docker("inspect", "box").code()).isEqualTo(1);
        }

        @Test
        void is_its_end_when_there_is_no_such_command() throws Exception {
            Outcome failure = docker("run", "--rm", "--name", "box", "busybox",
                    "/no/such/command");
            assertThat(failure.code()).isEqualTo(127);
            assertThat(docker("inspect", "box").code()).isEqualTo(1);
        }

        @Test
        void comes_again_after_a_restart() throws Exception {
            output("run", "-d", "--rm", "--name", "box", "--network", "none", "busybox",
                    "sleep", "1000");
            output("restart", "-t", "0", "box");
            output("restart", "-t", "0", "box");
            assertThat(boxState()).isEqualTo("running");
            output("stop", "-t", "0", "box");
            assertThat(docker("wait", "box").code()).isIn(0, 1);
            assertThat(docker("inspect", "box").code()).isEqualTo(1);
        }
    }

    @Test
    void is_refused_while_it_is_paused() throws Exception {
        output("run", "-d", "--name", "box", "--network", "none", "busybox", "sleep",
                "1000");
        output("pause", "box");
        Outcome refusal = docker("start", "box");
        assertThat(refusal.code()).isEqualTo(1);
        assertThat(refusal.output()).contains("try unpause instead");
        assertThat(boxState()).isEqualTo("paused");
        output("unpause", "box");
    }
}
