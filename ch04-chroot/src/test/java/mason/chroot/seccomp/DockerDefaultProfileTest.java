// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mason.chroot.Capabilities;
import mason.linux.Capability;
import mason.linux.Errno;
import mason.linux.KernelVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DockerDefaultProfileTest {

    private static final SeccompAction REFUSED = SeccompAction.error(Errno.EPERM);
    private static final SeccompAction UNKNOWN = SeccompAction.error(Errno.ENOSYS);

    private static SeccompTarget target(Architecture architecture,
            Set<Capability> capabilities) {
        return new SeccompTarget(architecture, capabilities, new KernelVersion(6, 1));
    }

    /**
     * Writes the programs that are kept ready.
     *
     * @param directory of the resources: mason/chroot/seccomp
     */
    public static void main(String... directory) throws IOException {
        for (Architecture on : Architecture.values()) {
            List<String> lines = new ArrayList<>(List.of(
                    "# SPDX-License-Identifier: Apache-2.0",
                    Capabilities.DOCKER_DEFAULT.all().stream().sorted()
                            .map(Capability::name).collect(Collectors.joining(" "))));
            DockerDefaultProfile.rules().on(target(on,
                    Capabilities.DOCKER_DEFAULT.all())).program()
                    .forEach(i -> lines.add(String.format("%02x %d %d %08x", i.code(),
                            i.jumpIfTrue(), i.jumpIfFalse(), i.operand())));
            Files.write(Path.of(directory[0], DockerDefaultProfile.fileOf(on)), lines);
        }
    }

    private final WrittenProfile profile = DockerDefaultProfile.rules();
    private final SeccompTarget usual = target(Architecture.X86_64,
            Capabilities.DOCKER_DEFAULT.all());

    @ParameterizedTest
    @EnumSource
    void its_program_says_of_every_call_what_its_rules_say(
            Architecture architecture) {
        SeccompTarget target = target(architecture,
                Capabilities.DOCKER_DEFAULT.all());
        SeccompFilter filter = profile.filter(target);
        BpfMachine machine = new BpfMachine(filter.program());
        SystemCallNumbers.of(architecture).all().values().stream()
                .filter(number -> number <= filter.newest())
                .forEach(number -> assertThat(
                        machine.ask(architecture.auditNumber(), number, 0, 0, 0, 0, 0,
                                0))
                        .as("call %d", number).isEqualTo(
                                listed(filter, number)));
    }

    /** With arguments that are all 0. */
    private static SeccompAction listed(SeccompFilter filter, int number) {
        return filter.cases().getOrDefault(number, List.of()).stream()
                .filter(c -> c.conditions().stream()
                        .allMatch(DockerDefaultProfileTest::of0))
                .map(SeccompCase::action).findFirst().orElse(filter.otherwise());
    }

    private static boolean of0(ArgumentCondition c) {
        return switch (c.comparison()) {
            case EQUAL -> c.value() == 0;
            case NOT_EQUAL, LESS -> c.value() != 0;
            case GREATER -> false;
            case GREATER_OR_EQUAL -> c.value() == 0;
            case LESS_OR_EQUAL -> true;
            case MASKED_EQUAL -> c.masked() == 0;
        };
    }

    /** What is kept ready is written by main. */
    @ParameterizedTest
    @EnumSource
    void the_program_kept_ready_is_the_one_its_rules_make(Architecture on) {
        SeccompTarget target = target(on, Capabilities.DOCKER_DEFAULT.all());
        assertThat(SeccompProfile.dockerDefault().on(target).program())
                .isEqualTo(profile.on(target).program());
    }

    @Test
    void with_other_capabilities_it_is_made_of_the_rules() {
        SeccompTarget target = target(Architecture.X86_64, Set.of());
        assertThat(SeccompProfile.dockerDefault().on(target))
                .isEqualTo(profile.on(target)).isNotEqualTo(profile.on(usual));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mount", "umount2", "unshare", "setns", "keyctl", "bpf",
            "add_key", "request_key", "init_module", "kexec_load", "reboot",
            "swapon", "perf_event_open", "open_by_handle_at", "userfaultfd",
            "io_uring_setup", "move_mount", "settimeofday", "acct"})
    void a_call_that_reaches_the_host_is_refused(String call) {
        assertThat(BpfMachine.outcome(profile, usual, call)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "execve", "ptrace", "chroot", "clone", "openat2",
            "close_range", "mseal", "seccomp", "capset", "setresuid"})
    void an_ordinary_call_is_made(String call) {
        assertThat(BpfMachine.outcome(profile, usual, call))
                .isEqualTo(SeccompAction.ALLOW);
    }

    @Test
    void clone3_is_answered_as_by_a_kernel_that_does_not_have_it() {
        assertThat(BpfMachine.outcome(profile, usual, "clone3")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0x00020000", "0x02000000", "0x04000000", "0x08000000", "0x10000000",
            "0x20000000", "0x40000000", "0x10000011"})
    void clone_makes_no_namespace(String flags) {
        assertThat(BpfMachine.outcome(profile, usual, "clone", Long.decode(flags)))
                .isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "8, true", "0x20000, true", "0x20008, true",
            "0xffffffff, true", "1, false", "0x0040000, false",
            "0x100000000, false", "0x800000008, false"})
    void personality_takes_what_cannot_weaken_the_machine(String argument,
            boolean allowed) {
        assertThat(
                BpfMachine.outcome(profile, usual, "personality", Long.decode(argument)))
                .isEqualTo(allowed ? SeccompAction.ALLOW : REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "37, true", "38, false", "39, true", "40, false",
            "41, true"})
    void sockets_of_the_hypervisor_and_of_the_kernels_ciphers_are_refused(
            long family, boolean allowed) {
        assertThat(BpfMachine.outcome(profile, usual, "socket", family))
                .isEqualTo(allowed ? SeccompAction.ALLOW : REFUSED);
    }

    @Test
    void with_CAP_SYS_ADMIN_namespaces_are_allowed() {
        SeccompTarget admin = target(Architecture.AARCH64,
                Set.of(Capability.SYS_ADMIN));
        assertThat(List.of("mount", "unshare", "setns", "clone3")).allSatisfy(
                call -> assertThat(BpfMachine.outcome(profile, admin, call))
                        .isEqualTo(SeccompAction.ALLOW));
        assertThat(BpfMachine.outcome(profile, admin, "clone", 0x10000000L))
                .isEqualTo(SeccompAction.ALLOW);
    }

    @Test
    void calls_of_another_architecture_are_fatal() {
        int i386 = 0x40000003;
        assertThat(new BpfMachine(profile.filter(usual).program()).ask(i386, 1))
                .isEqualTo(SeccompAction.KILL_PROCESS);
    }

    @Test
    void x32_calls_do_not_exist() {
        int x32 = 0x40000000;
        assertThat(new BpfMachine(profile.filter(usual).program())
                .ask(Architecture.X86_64.auditNumber(), x32 | 1)).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 9999, -1})
    void calls_of_kernels_to_come_do_not_exist(int number) {
        SeccompTarget arm = target(Architecture.AARCH64, Set.of());
        assertThat(new BpfMachine(profile.filter(arm).program())
                .ask(Architecture.AARCH64.auditNumber(), number)).isEqualTo(UNKNOWN);
    }

    @Test
    void it_finds_a_call_in_a_few_steps() {
        assertThat(profile.filter(usual).program()).hasSizeLessThan(400);
    }
}
