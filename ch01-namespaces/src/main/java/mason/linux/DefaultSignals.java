// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;

/**
 * Ignores none of the signals that this process ignores, as {@code nohup(1)} lets it do.
 * {@code execve(2)} gives handled signals their default back, but not ignored ones:
 * {@code sigaction(2)}, by number, since the C library hides signals of its own.
 */
record DefaultSignals(List<Integer> ignored) implements KernelCall {

    private static final int LAST = 64;
    private static final int KERNEL_SIGACTION_SIZE = 32;
    private static final long SIG_IGN = 1;
    private static final Argument NOTHING = Argument.symbol("NULL", 0);

    /** For those that this process ignores now. */
    static DefaultSignals instead() {
        List<Integer> ignored = new ArrayList<>();
        try (Arena arena = new Arena()) {
            long action = arena.allocate(KERNEL_SIGACTION_SIZE);
            for (int signal = 1; signal <= LAST; signal++) {
                long[] words = sigaction(signal, NOTHING,
                        Argument.symbol("&action", action)).words(arena, 0);
                LibC.call("syscall", words);
                if (arena.getInt(action) == SIG_IGN) {
                    ignored.add(signal);
                }
            }
        }
        return new DefaultSignals(ignored);
    }

    private static CCall sigaction(int signal, Argument action, Argument before) {
        return CCall.of(SystemCall.RT_SIGACTION, new Signal(signal).argument(), action,
                before, Argument.number(Long.BYTES));
    }

    @Override
    public List<CCall> calls() {
        Argument byDefault = new Argument.Struct(new byte[KERNEL_SIGACTION_SIZE],
                "{SIG_DFL}");
        return ignored.stream().map(s -> sigaction(s, byDefault, NOTHING)).toList();
    }
}
