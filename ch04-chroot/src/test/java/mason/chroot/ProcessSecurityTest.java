// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mason.chroot.seccomp.SeccompProfile;
import mason.linux.BecomeUser;
import mason.linux.ExitStatus;
import mason.linux.KernelCall;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

final class ProcessSecurityTest {

    private static final BecomeUser USER = new BecomeUser(1234, 2345,
            List.of(3456L, 4000000000L));

    @Nested
    class As_a_plan {

        private final ProcessSecurity security = ProcessSecurity.dockerDefault();

        private static String names(ProcessSecurity security) {
            return security.calls().stream().map(KernelCall::getClass)
                    .map(Class::getSimpleName).collect(Collectors.joining(" "));
        }

        @Test
        void a_filter_comes_before_the_capabilities_go() {
            assertThat(names(security)).isEqualTo("SetResourceLimit ForbidTracing"
                    + " SetSeccompFilter LimitCapabilities BecomeUser SetCapabilities");
        }

        @Test
        void with_no_new_privileges_it_is_the_last() {
            assertThat(names(security.withoutNewPrivileges()))
                    .isEqualTo("SetResourceLimit ForbidTracing ForbidNewPrivileges"
                            + " LimitCapabilities BecomeUser SetCapabilities"
                            + " SetSeccompFilter");
        }

        @Test
        void it_prints() {
            assertThat(security.with(USER).calls().stream().map(KernelCall::text))
                    .anySatisfy(text -> assertThat(text).startsWith(
                            "seccomp(SECCOMP_SET_MODE_FILTER, "
                                    + "SECCOMP_FILTER_FLAG_SPEC_ALLOW, {len="))
                    .contains("setgroups(2, [3456, 4000000000]); setresgid(2345, 2345, "
                            + "2345); setresuid(1234, 1234, 1234)")
                    .contains("prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0); "
                            + "capset({version 3, pid 0}, {0})");
        }
    }

    @Nested
    @Requires({"root", "program perl"})
    @LeakCheck
    class Inside {

        @TempDir
        private Path directory;

        private SecuredCommand command(ProcessSecurity security) throws IOException {
            Path output = directory.resolve("output");
            return new SecuredCommand(output, security);
        }

        private String says(String script) throws IOException {
            return command(ProcessSecurity.dockerDefault()).says(script);
        }

        private String asSomebody(String script) throws IOException {
            return command(ProcessSecurity.dockerDefault().with(USER)).says(script);
        }

        private static String set(String name) {
            return "sed -n 's/^" + name + ":\\t//p' /proc/self/status";
        }

        @ParameterizedTest
        @CsvSource({"CapEff, 00000000a80425fb", "CapPrm, 00000000a80425fb",
                "CapBnd, 00000000a80425fb", "CapInh, 0000000000000000",
                "CapAmb, 0000000000000000", "Seccomp, 2", "NoNewPrivs, 0"})
        void root_has_what_docker_leaves_it(String set, String expected)
                throws IOException {
            assertThat(says(set(set))).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"CapEff, 0000000000000000", "CapPrm, 0000000000000000",
                "CapBnd, 00000000a80425fb", "CapInh, 0000000000000000",
                "Groups, 3456 4000000000", "Uid, 1234\t1234\t1234\t1234",
                "Gid, 2345\t2345\t2345\t2345"})
        void another_user_has_nothing_but_the_bounds(String set, String expected)
                throws IOException {
            assertThat(asSomebody(set(set)).strip()).isEqualTo(expected);
        }

        @Test
        void capabilities_can_be_taken_one_by_one() throws IOException {
            Capabilities fewer = Capabilities.of(List.of(), List.of("CHOWN"),
                    Capabilities.ofThisThread());
            String file = Files.createFile(directory.resolve("file")).toString();
            assertThat(command(ProcessSecurity.dockerDefault().with(fewer))
                    .says("chown 1 " + file)).contains("Operation not permitted");
            assertThat(says("chown 1 " + file)).isEmpty();
        }

        @Test
        void privileged_has_all_that_the_engine_has() throws IOException {
            assertThat(command(ProcessSecurity.privileged()).says(set("CapEff")))
                    .isEqualTo(Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(l -> l.startsWith("CapPrm:\t")).findFirst()
                            .orElseThrow().substring("CapPrm:\t".length()));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"unshare -m true | Operation not permitted",
                "unshare -U true | Operation not permitted",
                "mount -t tmpfs none /mnt | permission denied",
                "hostname other | must be root",
                "nsenter -t 1 -m true | Operation not permitted"})
        void what_reaches_for_the_host_is_refused(String program, String message)
                throws IOException {
            assertThat(says(program)).containsPattern("(?i)" + message);
        }

        /** keyctl, clone, clone3, personality, ptrace, bpf, socket, unknown, x32. */
        @ParameterizedTest
        @EnabledIfSystemProperty(named = "os.arch", matches = "amd64")
        @CsvSource({"'250, 0, 0', 1", "'56, 0x10000000, 0', 1", "'435, 0, 0', 38",
                "'135, 0x0040000', 1", "'135, 8', 0", "'135, 0xffffffff', 0",
                "'101, 0, 0', 0", "'321, 0, 0', 1", "'41, 38, 1, 0', 1",
                "'9999', 38", "'0x40000000 | 39', 38"})
        void calls_fail_as_the_profile_says(String arguments, int errno)
                throws IOException {
            assertThat(says("perl -e '$r = syscall(" + arguments
                    + "); print $r == -1 ? $! + 0 : 0'")).isEqualTo("" + errno);
        }

        @Test
        void a_set_user_id_program_may_become_root_but_not_more() throws IOException {
            assertThat(asSomebody(suid() + " -e 'print qq($> );"
                    + " open F, q(/proc/self/status);"
                    + " for (<F>) { print $1 if /CapBnd:.(\\w+)/ }'"))
                    .isEqualTo("0 00000000a80425fb");
        }

        @Test
        void with_no_new_privileges_it_becomes_nobody_else() throws IOException {
            ProcessSecurity none = ProcessSecurity.dockerDefault().with(USER)
                    .withoutNewPrivileges();
            assertThat(command(none).says(suid() + " -e 'print $>'")).isEqualTo("1234");
            assertThat(command(none).says(set("NoNewPrivs") + ";" + set("Seccomp")))
                    .isEqualTo("1\n2");
        }

        /** Perl, owned by root and with its set-user-ID bit, in a directory for all. */
        private String suid() throws IOException {
            Path program = Files.copy(Path.of("/usr/bin/perl"),
                    directory.resolve("suid-perl"));
            Files.setPosixFilePermissions(directory,
                    PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setAttribute(program, "unix:mode", 04755);
            return program.toString();
        }

        @Test
        void a_profile_of_ones_own_is_obeyed()
                throws IOException {
            SeccompProfile none = SeccompProfile.parse("""
                    {"defaultAction": "SCMP_ACT_ALLOW", "syscalls": [
                    {"names": ["uname"], "action": "SCMP_ACT_KILL_PROCESS"}]}""");
            SecuredCommand uname = command(
                    ProcessSecurity.dockerDefault().with(Optional.of(none)));
            assertThat(uname.run("uname")).isEqualTo(new ExitStatus.Killed(31));
        }
    }
}
