// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Supplier;
import mason.launch.BuilderThread;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Unshare;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** The users of {@code --userns-remap}, on a machine with an {@code /etc} of its own. */
@Requires({"root", "program useradd"})
@LeakCheck
class SubordinateIdsTest {

    private static final String EACH = "each:100000:65536\n";
    private static final SubordinateIds NEXT = new SubordinateIds(165_536, 65_536);

    @TempDir
    private Path directory;
    private BuilderThread thread;

    @BeforeEach
    void changeEtc() throws Exception {
        Path etc = Files.createDirectory(directory.resolve("etc"));
        for (String file : new String[]{"passwd", "group", "login.defs", "shadow",
                "gshadow"}) {
            Files.copy(Path.of("/etc", file), etc.resolve(file));
        }
        for (String file : new String[]{"subuid", "subgid"}) {
            Files.writeString(etc.resolve(file), EACH);
        }
        thread = new BuilderThread();
        in(() -> {
            new Unshare(Set.of(Namespace.MOUNT)).apply();
            Mount.makePrivate("/").apply();
            Mount.bind(etc.toString(), "/etc").apply();
            return true;
        });
    }

    @AfterEach
    void end() {
        thread.close();
    }

    private <T> T in(Supplier<T> work) {
        return thread.call(work::get);
    }

    private String file(String name) throws Exception {
        return Files.readString(directory.resolve("etc").resolve(name));
    }

    private void add(String name, String line) throws Exception {
        Files.writeString(directory.resolve("etc").resolve(name), line,
                StandardOpenOption.APPEND);
    }

    @Test
    void are_those_that_a_user_may_give() throws Exception {
        add("passwd", "each:x:1234:1234::/:/bin/false\n");
        assertThat(in(() -> SubordinateIds.of("each")))
                .isEqualTo(new SubordinateIds(100_000, 65_536))
                .isEqualTo(in(() -> SubordinateIds.of("1234")));
    }

    @Test
    void are_made_with_a_user_of_their_own_by_default() throws Exception {
        assertThat(in(() -> SubordinateIds.of("default"))).isEqualTo(NEXT);
        assertThat(file("passwd")).contains("\ndockremap:x:").contains("/bin/false");
        for (String ids : new String[]{"subuid", "subgid"}) {
            assertThat(file(ids)).isEqualTo(EACH + "dockremap:165536:65536\n");
        }
        assertThat(in(() -> SubordinateIds.of("default"))).isEqualTo(NEXT);
        assertThat(file("subuid")).isEqualTo(EACH + "dockremap:165536:65536\n");
    }

    @Test
    void are_made_where_only_users_or_groups_are_there() throws Exception {
        add("subgid", "dockremap:300000:1000\n");
        assertThat(in(() -> SubordinateIds.of("default")))
                .isEqualTo(new SubordinateIds(300_000, 1000));
        assertThat(file("subuid")).isEqualTo(EACH + "dockremap:300000:1000\n");
    }

    @Test
    void that_cannot_be_made_are_asked_for() throws Exception {
        in(() -> {
            Mount.bind("/dev/null", "/usr/sbin/useradd").apply();
            return true;
        });
        assertThatThrownBy(() -> in(() -> SubordinateIds.of("default")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--userns-remap=default needs the user dockremap with lines"
                        + " in /etc/subuid and /etc/subgid, and `useradd --system"
                        + " --user-group --no-create-home --shell /bin/false dockremap`"
                        + " failed: useradd cannot be started; make them, or name"
                        + " another user");
    }

    @Test
    void of_a_user_that_is_not_there_are_refused() {
        assertThatThrownBy(() -> in(() -> SubordinateIds.of("gone")))
                .hasMessage("--userns-remap: not in /etc/passwd: [gone]");
    }
}
