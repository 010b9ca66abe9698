// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Containers that share namespaces, and have users of their own. */
@Requires({"root", "kernel 5.19", "controller pids", "program busybox"})
@LeakCheck
class SharedUsersTest extends SharingContainers {

    private static final int FIRST_USER = 100_000;
    private static final String STATUS =
            "id -u; tr -s ' ' < /proc/self/uid_map; grep CapEff /proc/self/status;"
                    + " readlink /proc/self/ns/user; stat -c %u / /dev /etc /new";

    private void begin(EitherExecutor by) {
        engine = new TestEngine(state, by.executor());
        remap(FIRST_USER);
    }

    private void remap(int first) {
        engine.containers().resources().users().become(first, 65536);
    }

    @Test
    void have_the_same_users_and_may_do_the_same() throws Exception {
        begin(EitherExecutor.CLONE);
        Container first = engine.started(FIRST, "sh", "-c",
                "echo shared > /dev/shm/text; exec sleep 100");
        Container second = engine.started(OTHER, "sh", "-c", "cat /dev/shm/text;"
                + " hostname; nc -l -p 80 -e true & touch /new; exec sleep 100");
        await(() -> engine.output(second).equals("shared\nhouse\n"));
        Map<String, String> its = kinds(ofProcess(first));
        Map<String, String> seen = kinds(ofProcess(second));
        assertThat(seen.remove("uts")).isNotEqualTo(its.remove("uts"));
        assertThat(seen).isEqualTo(its);
        engine.said(first, "touch /new");
        assertThat(engine.said(second, STATUS)).isEqualTo(engine.said(first, STATUS))
                .startsWith("0\n 0 100000 65536\n").endsWith("\n0\n0\n0\n0\n");
        assertThat(engine.said(first, "ping -c 1 127.0.0.1; nc 127.0.0.1 80 && echo met"))
                .contains("1 packets received").contains("met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NetworkMode': 'container:first'",
            "'NetworkMode': 'none', 'PidMode': 'container:first'",
            "'NetworkMode': 'none', 'IpcMode': 'container:first'"})
    void are_root_of_what_they_do_not_share(String mode) throws Exception {
        begin(EitherExecutor.CLONE);
        Container first = engine.started(FIRST, "sleep", "100");
        Container second = engine.started("{'HostConfig': {" + mode
                + ", 'CapAdd': ['SYS_ADMIN'], 'SecurityOpt': ['seccomp=unconfined']}}",
                "sh", "-c", "readlink /proc/self/ns/user; hostname other; hostname;"
                        + " mount -t tmpfs none /tmp && touch /tmp/x && ls /tmp;"
                        + " umount /tmp; ls /proc | grep -c '^1$';"
                        + " mount -o remount,rw /sys 2>/dev/null || echo no");
        TestEngine.end(second);
        String users = engine.said(first, "readlink /proc/self/ns/user");
        assertThat(engine.output(second)).isEqualTo(users + "other\nx\n1\nno\n");
    }

    @Test
    void refuse_those_of_other_users() throws Exception {
        begin(EitherExecutor.CLONE);
        engine.started(FIRST, "sleep", "100");
        remap(300_000);
        assertThatThrownBy(() -> engine.started(OTHER, "true"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageMatching(
                        "cannot join the network namespace of container [0-9a-f]{64},"
                                + " which has other users: use --userns=host");
    }

    @Test
    void refuse_those_of_two_that_share_none() throws Exception {
        begin(EitherExecutor.CLONE);
        engine.started(FIRST, "sleep", "100");
        engine.started(FIRST.replace("'first'", "'second'"), "sleep", "100");
        assertThatThrownBy(() -> engine.started(
                OTHER.replace("'PidMode': 'container:first'",
                        "'PidMode': 'container:second'"),
                "true")).isInstanceOf(ConflictException.class).hasMessage(
                        "the containers whose namespaces are to be shared do not share a"
                                + " user namespace");
    }

    @Test
    void are_refused_by_a_second_JVM() throws Exception {
        begin(EitherExecutor.JVM);
        engine.started(FIRST, "sleep", "100");
        assertThatThrownBy(() -> engine.started(OTHER, "true"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("a second JVM cannot start a container in the"
                        + " user namespace of another one");
    }
}
