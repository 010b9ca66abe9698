// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One {@code dup2(2)} of those that give a new program its descriptors 0, 1, 2 and so
 * on. Where a source is one of these numbers, each goes by way of a number above all of
 * them, so that none overwrites a source of another, and none keeps its close-on-exec
 * flag by being moved onto itself.
 */
record DescriptorMove(int from, int to) {

    static List<DescriptorMove> into(List<Fd> descriptors) {
        int count = descriptors.size();
        List<Integer> sources = descriptors.stream().map(Fd::number).toList();
        if (sources.stream().allMatch(source -> source >= count)) {
            return moves(sources, 0);
        }
        int above = sources.stream().reduce(count, Math::max) + 1;
        List<DescriptorMove> moves = moves(sources, above);
        moves.addAll(moves(IntStream.range(above, above + count).boxed().toList(), 0));
        return moves;
    }

    private static List<DescriptorMove> moves(List<Integer> sources, int first) {
        List<DescriptorMove> moves = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            moves.add(new DescriptorMove(sources.get(i), first + i));
        }
        return moves;
    }

    CCall call() {
        return CCall.of("dup2", Argument.number(from), Argument.number(to));
    }
}
