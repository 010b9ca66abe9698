// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of C calls that were made one after the other, up to the first failure.
 *
 * @param failed whether a call was refused with an errno it doesn't tolerate
 * @param refusals each errno that was seen, tolerated ones too, in order
 */
public record CallAttempt(boolean failed, List<Errno> refusals) {

    /** Makes the calls, on this thread. */
    public static CallAttempt at(List<CCall> calls) {
        List<Errno> refusals = new ArrayList<>();
        boolean failed = false;
        int first = 0;
        for (CCall call : calls) {
            if (failed && !call.always()) {
                continue;
            }
            int result = call.invoke(first);
            if (result < 0 && !call.always()) {
                refusals.add(LibC.errno());
                failed = !call.tolerated().contains(refusals.get(refusals.size() - 1));
            }
            first = call == calls.get(0) ? result : first;
        }
        return new CallAttempt(failed, refusals);
    }
}
