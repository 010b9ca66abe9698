// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** The n-th becomes descriptor n: {@code dup2(2)}. */
record MoveDescriptors(List<Fd> descriptors) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return DescriptorMove.into(descriptors).stream().map(DescriptorMove::call)
                .toList();
    }
}
