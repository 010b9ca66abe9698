// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mason.linux.Capability;
import org.junit.jupiter.api.Test;

final class CapabilitiesTest {

    private final Capabilities all = Capabilities.EVERY;

    @Test
    void are_taken_with_and_without_their_prefix() {
        assertThat(Capabilities.of(List.of("sys_admin", "CAP_BPF"), List.of("all"),
                all).all()).containsExactlyInAnyOrder(Capability.SYS_ADMIN,
                        Capability.BPF);
    }

    @Test
    void adding_all_is_less_than_what_is_dropped() {
        assertThat(Capabilities.of(List.of("ALL"), List.of("MKNOD"), all).all())
                .hasSize(40).doesNotContain(Capability.MKNOD);
    }

    @Test
    void an_unknown_one_is_refused() {
        assertThatThrownBy(() -> Capabilities.of(List.of("FLY"), List.of(), all))
                .hasMessage("not a capability: [FLY]");
    }

    @Test
    void one_that_the_engine_lacks_cannot_be_given() {
        assertThatThrownBy(() -> Capabilities.of(List.of("BPF"), List.of(),
                Capabilities.DOCKER_DEFAULT)).hasMessage(
                        "a capability this engine doesn't have itself: [CAP_BPF]");
    }
}
