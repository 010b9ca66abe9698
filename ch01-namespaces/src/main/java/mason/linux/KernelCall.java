// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** A step that asks something of the kernel, in one C call or in a few. */
public interface KernelCall extends Step {

    /** The C calls it consists of, in order. */
    List<CCall> calls();

    /** What usually helps against {@code errno}, or nothing. */
    default String hint(Errno errno) {
        return "";
    }

    // tag::apply[]
    /**
     * Makes the call.
     *
     * @throws KernelException when the kernel refused
     */
    @Override
    default void apply() {
        CallAttempt attempt = CallAttempt.at(calls());
        if (attempt.failed()) {
            throw failure(reason(attempt.refusals()));
        }
    }

    /** What was asked, why it was refused, and what usually helps. */
    default KernelException failure(Errno errno) {
        return new KernelException(this, errno, hint(errno));
    }
    // end::apply[]

    /** The errno that tells why it failed: the one of the last call. */
    default Errno reason(List<Errno> refusals) {
        return refusals.get(refusals.size() - 1);
    }

    /**
     * Whether the kernel may refuse later calls because of this one, as it does after
     * {@code seccomp(2)}: what a start needs for itself is done before it.
     */
    default boolean restrictsLaterCalls() {
        return false;
    }

    @Override
    default String text() {
        return String.join("; ", calls().stream().map(CCall::text).toList());
    }
}
