// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a terminal standard input, output and error: {@code open(2)}, {@code dup2(2)}.
 *
 * @param path of the terminal, pts(4)
 */
public record TakeTerminal(String path) implements KernelCall {

    @Override
    public List<CCall> calls() {
        List<CCall> calls = new ArrayList<>(List.of(CCall.of("open",
                Argument.string(path), Argument.flags(Set.of(OpenFlag.READ_WRITE,
                        OpenFlag.CLOSE_ON_EXEC, OpenFlag.NO_CONTROLLING_TERMINAL)))));
        Stream.of(Fd.STDIN, Fd.STDOUT, Fd.STDERR).map(fd -> CCall.of("dup2",
                Argument.first(), Argument.descriptor(fd))).forEach(calls::add);
        calls.add(CCall.of("close", Argument.first()).evenAfterFailure());
        return calls;
    }
}
