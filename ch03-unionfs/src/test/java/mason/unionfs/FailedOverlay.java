// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.List;
import mason.linux.Errno;
import workbook.testkit.HostChanges;

/**
 * The start of a container in an overlay that can't be mounted.
 *
 * @param outcome the errno that its caller sees, or that there is none
 * @param left what it has left behind
 */
record FailedOverlay(String outcome, List<String> left) {

    static FailedOverlay of(Overlay overlay, Path watched) {
        HostChanges changes = HostChanges.since(watched);
        String outcome = RunningOverlay.refusal(overlay).map(Errno::symbol)
                .orElse("no failure is reported");
        return new FailedOverlay(outcome, changes.made());
    }

    void expectRefusal(String which, Errno errno) {
        expect("the outcome of a start " + which, errno.symbol()).observe(outcome)
                .because("the caller has to learn that there is no container");
        expect("a start that failed to leave nothing behind")
                .observe(String.join("; ", left), left.isEmpty())
                .because("a mount that the host sees keeps the layers busy");
    }
}
