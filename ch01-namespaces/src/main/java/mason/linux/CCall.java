// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A call of a C function that has not been made yet. It prints as strace(1) would print
 * it, is made by {@link #invoke}, is sent to process 1 by a {@link CallEncoding}, and
 * becomes a link of a {@link UcontextChain}: every call of this project is one.
 *
 * @param function by its name in the C library
 * @param tolerated what the call may be refused with while its sequence goes on
 * @param always whether it is made even if one before it has failed
 */
public record CCall(String function, List<Argument> arguments, Set<Errno> tolerated,
        boolean always) implements Step {

    private static final String BY_NUMBER = "syscall";

    public CCall {
        arguments = List.copyOf(arguments);
        tolerated = Set.copyOf(tolerated);
    }

    static CCall of(String function, Argument... arguments) {
        return new CCall(function, List.of(arguments), Set.of(), false);
    }

    /** A system call the C library has no function for: {@code syscall(2)}. */
    static CCall of(SystemCall number, Argument... arguments) {
        List<Argument> all = new ArrayList<>(List.of(number.argument()));
        all.addAll(List.of(arguments));
        return new CCall(BY_NUMBER, all, Set.of(), false);
    }

    CCall tolerating(Errno... errnos) {
        return new CCall(function, arguments, Set.of(errnos), always);
    }

    /** The same call as a clean-up, made whatever happened before. */
    CCall evenAfterFailure() {
        return new CCall(function, arguments, tolerated, true);
    }

    /**
     * Makes the call.
     *
     * @param first what the first call of the sequence returned
     * @return what the function returns, as an {@code int}
     */
    int invoke(int first) {
        try (Arena arena = new Arena()) {
            long[] words = words(arena, first);
            int result = LibC.call(function, words);
            arena.copyBack();
            return result;
        }
    }

    /** The arguments as they are passed, placed in {@code arena} where need be. */
    long[] words(Arena arena, int first) {
        return arguments.stream().mapToLong(a -> a.place(arena, first)).toArray();
    }

    /** Looks up what the call needs. */
    void rehearse(Arena arena) {
        LibC.address(function);
        words(arena, 0);
    }

    /**
     * Makes the call alone.
     *
     * @return what the function returns
     * @throws KernelException if that is negative
     */
    int make() {
        int result = invoke(0);
        if (result < 0) {
            throw new KernelException(this, LibC.errno(), "");
        }
        return result;
    }

    @Override
    public void apply() {
        make();
    }

    @Override
    public String text() {
        List<String> texts = arguments.stream().map(Argument::text).toList();
        return function.equals(BY_NUMBER)
                ? texts.get(0) + parenthesised(texts.subList(1, texts.size()))
                : function + parenthesised(texts);
    }

    private static String parenthesised(List<String> texts) {
        return texts.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
