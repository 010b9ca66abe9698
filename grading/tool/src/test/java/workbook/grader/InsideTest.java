// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.report.Grade;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What an exercise may ask for: all of this works behind the walls, and stays there. */
@Requires("root")
@LeakCheck
final class InsideTest {

    @TempDir
    private Path directory;

    private void works(String script) throws IOException {
        Grade grade = new ToyCourse(directory).grade("""
                byte[] script = java.util.Base64.getDecoder().decode("%s");
                Process shell = new ProcessBuilder("sh", "-exc", new String(script))
                        .redirectErrorStream(true).start();
                String said = new String(shell.getInputStream().readAllBytes());
                if (shell.waitFor() != 0) {
                    throw new IllegalStateException(said);
                }
                return 42;""".formatted(Base64.getEncoder().encodeToString(
                script.getBytes())));
        assertThat(grade.passed()).as(grade.complaints().toString()).isTrue();
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    @Test
    void a_bridge_and_pairs_of_devices_join_networks() throws IOException {
        works("""
                ip link add name bridge type bridge
                ip address add 10.9.0.1/24 dev bridge
                ip link set dev bridge up
                unshare --net sleep 9 &
                until [ "$(readlink /proc/$!/ns/net)" != "$(readlink /proc/$$/ns/net)" ]
                do sleep .05; done
                ip link add name here type veth peer name there netns $!
                ip link set dev here master bridge up
                nsenter --target $! --net sh -exc '
                  ip address add 10.9.0.2/24 dev there
                  ip link set dev there up
                  ip route add default via 10.9.0.1'
                kill $!""");
    }

    @Test
    void a_network_has_a_name_that_keeps_it() throws IOException {
        works("""
                ip netns add box
                nsenter --net=/run/netns/box ip link set dev lo up
                ip netns delete box""");
    }

    @Test
    void a_network_forwards_and_the_host_s_does_not_change() throws IOException {
        String before = read("/proc/sys/net/ipv4/ip_forward");
        works("""
                [ "$(cat /proc/sys/net/ipv4/ip_forward)" = 1 ] && other=0 || other=1
                echo $other >/proc/sys/net/ipv4/ip_forward
                [ "$(cat /proc/sys/net/ipv4/ip_forward)" = $other ]
                echo 1 >/proc/sys/net/ipv4/conf/all/route_localnet""");
        assertThat(read("/proc/sys/net/ipv4/ip_forward")).isEqualTo(before);
    }

    @Test
    void users_are_mapped_by_whoever_is_outside() throws IOException {
        works("""
                unshare --user sleep 9 &
                until [ "$(readlink /proc/$!/ns/user)" != "$(readlink /proc/$$/ns/user)" ]
                do sleep .05; done
                echo '0 1000 1' >/proc/$!/uid_map
                echo '0 1000 1' >/proc/$!/gid_map
                [ "$(nsenter --target $! --user id -u)" = 0 ]
                kill $!""");
    }

    @Test
    void somebody_without_rights_gets_all_walls_with_users_of_their_own()
            throws IOException {
        works("""
                setpriv --reuid 1000 --regid 1000 --clear-groups unshare --user \\
                  --map-root-user --mount --uts --ipc --net --cgroup --pid --fork \\
                  --mount-proc sh -exc '
                    hostname nest
                    mount -t tmpfs tmpfs /tmp
                    [ "$(id -u) $$ $(hostname)" = "0 1 nest" ]'""");
    }

    @Test
    void clocks_are_shifted() throws IOException {
        works("""
                up=$(unshare --time --boottime 10000000 --fork cut -d. -f1 /proc/uptime)
                [ "$up" -ge 10000000 ]
                [ "$(cut -d. -f1 /proc/uptime)" -lt "$up" ]""");
    }

    @Test
    void queues_of_messages_and_shared_memory_are_its_own() throws IOException {
        String before = read("/proc/sysvipc/shm");
        works("""
                touch /dev/mqueue/one /dev/mqueue/two
                ipcmk --shmem 1048576
                ipcmk --queue
                ipcmk --semaphore 3
                unshare --ipc --mount sh -exc '
                  mount -t mqueue mqueue /dev/mqueue
                  [ -z "$(ls /dev/mqueue)" ]
                  [ "$(wc -l </proc/sysvipc/shm)" = 1 ]'
                [ "$(wc -l </proc/sysvipc/shm)" = 2 ]""");
        assertThat(read("/proc/sysvipc/shm")).isEqualTo(before);
    }

    @Test
    void nothing_of_a_run_is_left() throws IOException {
        Set<Path> before = ours();
        works("true");
        Set<Path> left = ours();
        left.removeAll(before);
        Instant patience = Instant.now().plusSeconds(60);
        while (!left.isEmpty() && Instant.now().isBefore(patience)) {
            left.retainAll(ours());
        }
        assertThat(left).as("and of another grader's there is none for long").isEmpty();
    }

    private static Set<Path> ours() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/run"))) {
            return all.filter(p -> p.toString().contains("workbook-"))
                    .collect(Collectors.toSet());
        }
    }
}
