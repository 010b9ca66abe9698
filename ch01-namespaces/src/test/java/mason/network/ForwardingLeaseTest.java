// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program unshare"})
@LeakCheck
final class ForwardingLeaseTest {

    private NetworkNode host;

    @BeforeEach
    void start() {
        host = NetworkNode.create();
        host.apply(new Forwarding(false));
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Nested
    class NeededByTwo {

        @Test
        void it_stays_on_when_the_first_ends_first() {
            ForwardingLease first = take();
            ForwardingLease second = take();
            close(first);
            assertThat(isOn()).isTrue();
            close(second);
            assertThat(isOn()).isFalse();
        }

        @Test
        void it_stays_on_when_the_first_ends_last() {
            ForwardingLease first = take();
            close(take());
            assertThat(isOn()).isTrue();
            close(first);
            assertThat(isOn()).isFalse();
        }

        /** The kernel closes the files of a process that is killed. */
        @Test
        void it_is_put_back_after_one_of_them_was_killed() {
            ForwardingLease killed = take();
            ForwardingLease left = take();
            kill(killed);
            close(left);
            assertThat(isOn()).isFalse();
        }
    }

    @Test
    void the_next_puts_back_what_a_killed_one_has_found() {
        kill(take());
        assertThat(isOn()).isTrue();
        close(take());
        assertThat(isOn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterwards_it_is_what_it_was(boolean before) {
        host.apply(new Forwarding(before));
        close(take());
        assertThat(isOn()).isEqualTo(before);
    }

    private ForwardingLease take() {
        return host.call(ForwardingLease::take);
    }

    private void close(ForwardingLease lease) {
        host.call(() -> {
            lease.close();
            return null;
        });
    }

    private static void kill(ForwardingLease lease) {
        lease.use().close();
        lease.change().close();
    }

    private boolean isOn() {
        return host.call(() -> Forwarding.current().on());
    }
}
