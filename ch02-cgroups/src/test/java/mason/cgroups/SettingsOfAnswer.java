// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mason.linux.KernelException;

/** Settings of an answer, on their way into a cgroup of the tests. */
record SettingsOfAnswer(Path cgroup) {

    /** The tests have rights that the answer lacks: they write limits, no other file. */
    private static final String LIMIT = "(memory|cpu|blkio|io)\\.[a-z_.]+";

    /** In their order; what this kernel doesn't know, and need not, is left out. */
    void write(List<Setting> settings) {
        for (Setting setting : settings) {
            expect("a control file that limits").observe(setting.file(),
                    setting.file().matches(LIMIT))
                    .because("the tests write what the answer says, and no other file");
            ControlFile file = file(setting.file());
            if (setting.required() || file.exists()) {
                file.write(setting.text());
            }
        }
    }

    /** As a limit is changed while it is in force. */
    void writeInEitherOrder(List<Setting> settings) {
        List<Setting> reversed = new ArrayList<>(settings);
        Collections.reverse(reversed);
        String refusal = refusal(settings);
        if (!refusal.isEmpty() && !refusal(reversed).isEmpty()) {
            expect("the kernel to take the settings in one order or the other")
                    .observe(refusal)
                    .because("what it refuses in both is no limit");
        }
    }

    private String refusal(List<Setting> settings) {
        try {
            write(settings);
            return "";
        } catch (KernelException refused) {
            return refused.getMessage();
        }
    }

    /** What the first of these files says that is there. */
    String read(String... names) {
        return MountedCgroups.read(cgroup, names);
    }

    /** The same as an amount; none for no limit. */
    Optional<Bytes> bytes(String... names) {
        return Arrays.stream(names).map(this::file).filter(ControlFile::exists)
                .findFirst().flatMap(ControlFile::bytes);
    }

    private ControlFile file(String name) {
        return new ControlFile(cgroup.resolve(name));
    }
}
