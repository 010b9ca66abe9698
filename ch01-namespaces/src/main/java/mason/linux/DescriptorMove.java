// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;

/**
 * One {@code dup2(2)} of those that give a new program its descriptors 0, 1, 2 and so
 * on. Each goes by way of a number above all of them, so that none overwrites a source of
 * another, and none keeps its close-on-exec flag by being moved onto itself.
 */
record DescriptorMove(int from, int to) {

    static List<DescriptorMove> into(List<Fd> descriptors) {
        int above = descriptors.stream().mapToInt(Fd::number)
                .reduce(descriptors.size(), Math::max) + 1;
        List<DescriptorMove> moves = new ArrayList<>();
        for (int i = 0; i < descriptors.size(); i++) {
            moves.add(new DescriptorMove(descriptors.get(i).number(), above + i));
        }
        for (int i = 0; i < descriptors.size(); i++) {
            moves.add(new DescriptorMove(above + i, i));
        }
        return moves;
    }

    CCall call() {
        return CCall.of("dup2", Argument.number(from), Argument.number(to));
    }
}
