// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import mason.linux.Errno;
import mason.linux.KernelVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenProfileTest {

    private static final SeccompAction REFUSED = SeccompAction.error(Errno.EPERM);
    private static final SeccompAction UNKNOWN = SeccompAction.error(Errno.ENOSYS);

    private static final String ONE_RULE = """
            {"defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{"names": ["dup3"],
            "action": "SCMP_ACT_ERRNO", "errnoRet": 5, "args": [{"index": 2,
            "op": "%s", "value": %s, "valueTwo": %s}]}]}""";
    private final SeccompTarget target = new SeccompTarget(
            Architecture.X86_64, Set.of(), new KernelVersion(6, 1));

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
        assertThat(BpfMachine.outcome(SeccompProfile.parse(json), target, "dup3", 0, 0,
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
        assertThat(BpfMachine.outcome(SeccompProfile.parse(json), target, "dup3", 0, 0,
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
        assertThat(BpfMachine.outcome(both, target, "dup3", 1, 2))
                .isEqualTo(SeccompAction.ALLOW);
        assertThat(BpfMachine.outcome(both, target, "dup3", 1, 3)).isEqualTo(REFUSED);
        assertThat(BpfMachine.outcome(both, target, "dup3", 3, 2)).isEqualTo(REFUSED);
    }

    @Test
    void of_two_on_one_argument_one_is_enough() {
        SeccompProfile either = SeccompProfile.parse("""
                {"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["dup3"],
                "action": "SCMP_ACT_ALLOW", "args": [
                {"index": 0, "op": "SCMP_CMP_EQ", "value": 1},
                {"index": 0, "op": "SCMP_CMP_EQ", "value": 2}]}]}""");
        assertThat(BpfMachine.outcome(either, target, "dup3", 2))
                .isEqualTo(SeccompAction.ALLOW);
        assertThat(BpfMachine.outcome(either, target, "dup3", 3)).isEqualTo(REFUSED);
    }

    @Test
    void a_rule_may_depend_on_the_kernel() {
        SeccompProfile later = SeccompProfile.parse("""
                {"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"name": "dup3",
                "action": "SCMP_ACT_ALLOW", "includes": {"minKernel": "6.2"}}]}""");
        assertThat(BpfMachine.outcome(later, target, "dup3")).isEqualTo(REFUSED);
        assertThat(
                BpfMachine.outcome(later, new SeccompTarget(Architecture.X86_64, Set.of(),
                        new KernelVersion(6, 2)), "dup3"))
                .isEqualTo(SeccompAction.ALLOW);
    }

    @Test
    void one_that_forbids_a_call_forbids_its_second_number() {
        WrittenProfile denying = (WrittenProfile) SeccompProfile.parse("""
                {"defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{"names": ["dup3"],
                "action": "SCMP_ACT_KILL_PROCESS"}]}""");
        assertThat(BpfMachine.outcome(denying, target, "dup3"))
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
