// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Makes standard input the controlling terminal of this session, so that Ctrl-C and job
 * control work: {@code ioctl(0, TIOCSCTTY, 0)}, ioctl_tty(2).
 */
public record SetControllingTerminal() implements KernelCall {

    private static final long TIOCSCTTY = 0x540E;

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("ioctl", Argument.descriptor(Fd.STDIN),
                Argument.symbol("TIOCSCTTY", TIOCSCTTY), Argument.number(0)));
    }
}
