// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import mason.chroot.Capabilities;
import mason.linux.Capability;
import mason.linux.Errno;
import mason.linux.KernelVersion;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SeccompProfileTest {

    private static final SeccompAction REFUSED = SeccompAction.error(Errno.EPERM);
    private static final SeccompAction UNKNOWN = SeccompAction.error(Errno.ENOSYS);

    private static SeccompTarget target(Architecture architecture,
            Set<Capability> capabilities) {
        return new SeccompTarget(architecture, capabilities, new KernelVersion(6, 1));
    }

    private static SeccompAction outcome(SeccompProfile profile, SeccompTarget target,
            String call, long... arguments) {
        int number = SystemCallNumbers.of(target.architecture()).find(call).orElseThrow();
        return new BpfMachine(profile.filter(target).program())
                .ask(target.architecture().auditNumber(), number, arguments);
    }

    @Nested
    class Dockers_default {

        private final SeccompProfile profile = SeccompProfile.dockerDefault();
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
                    .filter(c -> c.conditions().stream().allMatch(Dockers_default::of0))
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

        @ParameterizedTest
        @ValueSource(strings = {"mount", "umount2", "unshare", "setns", "keyctl", "bpf",
                "add_key", "request_key", "init_module", "kexec_load", "reboot",
                "swapon", "perf_event_open", "open_by_handle_at", "userfaultfd",
                "io_uring_setup", "move_mount", "settimeofday", "acct"})
        void a_call_that_reaches_the_host_is_refused(String call) {
            assertThat(outcome(profile, usual, call)).isEqualTo(REFUSED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"read", "execve", "ptrace", "chroot", "clone", "openat2",
                "close_range", "mseal", "seccomp", "capset", "setresuid"})
        void an_ordinary_call_is_made(String call) {
            assertThat(outcome(profile, usual, call)).isEqualTo(SeccompAction.ALLOW);
        }

        @Test
        void clone3_is_answered_as_by_a_kernel_that_does_not_have_it() {
            assertThat(outcome(profile, usual, "clone3")).isEqualTo(UNKNOWN);
        }

        @ParameterizedTest
        @CsvSource({"0x00020000", "0x02000000", "0x04000000", "0x08000000", "0x10000000",
                "0x20000000", "0x40000000", "0x10000011"})
        void clone_makes_no_namespace(String flags) {
            assertThat(outcome(profile, usual, "clone", Long.decode(flags)))
                    .isEqualTo(REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"0, true", "8, true", "0x20000, true", "0x20008, true",
                "0xffffffff, true", "1, false", "0x0040000, false",
                "0x100000000, false", "0x800000008, false"})
        void personality_takes_what_cannot_weaken_the_machine(String argument,
                boolean allowed) {
            assertThat(outcome(profile, usual, "personality", Long.decode(argument)))
                    .isEqualTo(allowed ? SeccompAction.ALLOW : REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"1, true", "37, true", "38, false", "39, true", "40, false",
                "41, true"})
        void sockets_of_the_hypervisor_and_of_the_kernels_ciphers_are_refused(
                long family, boolean allowed) {
            assertThat(outcome(profile, usual, "socket", family))
                    .isEqualTo(allowed ? SeccompAction.ALLOW : REFUSED);
        }

        @Test
        void with_CAP_SYS_ADMIN_namespaces_are_allowed() {
            SeccompTarget admin = target(Architecture.AARCH64,
                    Set.of(Capability.SYS_ADMIN));
            assertThat(List.of("mount", "unshare", "setns", "clone3")).allSatisfy(
                    call -> assertThat(outcome(profile, admin, call))
                            .isEqualTo(SeccompAction.ALLOW));
            assertThat(outcome(profile, admin, "clone", 0x10000000L))
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

    @Nested
    class Written_by_somebody {

        private static final String ONE_RULE = """
                {"defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{"names": ["dup3"],
                "action": "SCMP_ACT_ERRNO", "errnoRet": 5, "args": [{"index": 2,
                "op": "%s", "value": %s, "valueTwo": %s}]}]}""";
        private final SeccompTarget target = target(Architecture.X86_64, Set.of());

        @ParameterizedTest
        @CsvSource({"EQ, 0x500000007, 0x500000007, true", "EQ, 0x500000007, 7, false",
                "NE, 0x500000007, 0x500000007, false", "NE, 0x500000007, 7, true",
                "NE, 7, 8, true", "LT, 0x500000007, 0x500000006, true",
                "LT, 0x500000007, 0x500000007, false",
                "LT, 0x500000007, 0x600000000, false",
                "LT, 0x500000007, 0x4ffffffff, true",
                "LE, 0x500000007, 0x500000007, true",
                "LE, 0x500000007, 0x500000008, false", "LE, 0x500000007, 9, true",
                "GT, 0x500000007, 0x500000007, false",
                "GT, 0x500000007, 0x500000008, true",
                "GT, 0x500000007, 0x600000000, true", "GT, 0x500000007, 9, false",
                "GE, 0x500000007, 0x500000007, true",
                "GE, 0x500000007, 0x500000006, false",
                "GE, 1, 0x8000000000000000, true", "GE, 1, 0, false"})
        void an_argument_is_compared_as_64_bits_without_sign(String op, String value,
                String argument, boolean holds) {
            String json = ONE_RULE.formatted("SCMP_CMP_" + op, Long.decode(value), 0);
            assertThat(outcome(SeccompProfile.parse(json), target, "dup3", 0, 0,
                    Long.parseUnsignedLong(argument.replace("0x", ""),
                            argument.startsWith("0x") ? 16 : 10)))
                    .isEqualTo(holds
                            ? SeccompAction.error(Errno.EIO)
                            : SeccompAction.ALLOW);
        }

        @ParameterizedTest
        @CsvSource({"0x500000001, true", "0xF500000081, true", "0x100000001, false",
                "0x500000000, false"})
        void a_mask_is_of_64_bits_too(String argument, boolean holds) {
            String json = ONE_RULE.formatted("SCMP_CMP_MASKED_EQ",
                    Long.decode("0xF0000000F"), Long.decode("0x500000001"));
            assertThat(outcome(SeccompProfile.parse(json), target, "dup3", 0, 0,
                    Long.decode(argument)))
                    .isEqualTo(holds
                            ? SeccompAction.error(Errno.EIO)
                            : SeccompAction.ALLOW);
        }

        @Test
        void conditions_on_two_arguments_must_both_hold() {
            SeccompProfile both = SeccompProfile.parse("""
                    {"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["dup3"],
                    "action": "SCMP_ACT_ALLOW", "args": [
                    {"index": 0, "op": "SCMP_CMP_EQ", "value": 1},
                    {"index": 1, "op": "SCMP_CMP_EQ", "value": 2}]}]}""");
            assertThat(outcome(both, target, "dup3", 1, 2))
                    .isEqualTo(SeccompAction.ALLOW);
            assertThat(outcome(both, target, "dup3", 1, 3)).isEqualTo(REFUSED);
            assertThat(outcome(both, target, "dup3", 3, 2)).isEqualTo(REFUSED);
        }

        @Test
        void of_two_on_one_argument_one_is_enough() {
            SeccompProfile either = SeccompProfile.parse("""
                    {"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["dup3"],
                    "action": "SCMP_ACT_ALLOW", "args": [
                    {"index": 0, "op": "SCMP_CMP_EQ", "value": 1},
                    {"index": 0, "op": "SCMP_CMP_EQ", "value": 2}]}]}""");
            assertThat(outcome(either, target, "dup3", 2)).isEqualTo(SeccompAction.ALLOW);
            assertThat(outcome(either, target, "dup3", 3)).isEqualTo(REFUSED);
        }

        @Test
        void a_rule_may_depend_on_the_kernel() {
            SeccompProfile later = SeccompProfile.parse("""
                    {"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"name": "dup3",
                    "action": "SCMP_ACT_ALLOW", "includes": {"minKernel": "6.2"}}]}""");
            assertThat(outcome(later, target, "dup3")).isEqualTo(REFUSED);
            assertThat(outcome(later, new SeccompTarget(Architecture.X86_64, Set.of(),
                    new KernelVersion(6, 2)), "dup3")).isEqualTo(SeccompAction.ALLOW);
        }

        @Test
        void one_that_forbids_a_call_forbids_its_second_number() {
            SeccompProfile denying = SeccompProfile.parse("""
                    {"defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{"names": ["dup3"],
                    "action": "SCMP_ACT_KILL_PROCESS"}]}""");
            assertThat(outcome(denying, target, "dup3"))
                    .isEqualTo(SeccompAction.KILL_PROCESS);
            assertThat(new BpfMachine(denying.filter(target).program())
                    .ask(Architecture.X86_64.auditNumber(), 0x40000000 | 292))
                    .isEqualTo(UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "{", "{}", "{\"defaultAction\": \"ALLOW\"}",
                "{\"defaultAction\": \"SCMP_ACT_ALLOW\", \"syscalls\": 1}",
                "{\"defaultAction\": \"SCMP_ACT_ALLOW\", \"syscalls\": [{\"action\": 7}]}",
                "{\"defaultAction\": \"SCMP_ACT_NOTIFY\"}",
                "{\"defaultAction\": \"SCMP_ACT_ERRNO\", \"defaultErrnoRet\": 5000}"})
        void nonsense_is_refused(String json) {
            assertThatThrownBy(() -> SeccompProfile.parse(json))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
