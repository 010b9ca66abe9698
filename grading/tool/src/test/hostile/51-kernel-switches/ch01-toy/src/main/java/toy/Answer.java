// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class Answer {

    public static int answer() throws Exception {
        for (String file : new String[]{"/proc/sys/kernel/core_pattern",
                "/proc/sys/kernel/modprobe", "/proc/sysrq-trigger",
                "/proc/sys/vm/drop_caches",
                "/proc/sys/fs/binfmt_misc/register", "/sys/kernel/uevent_helper",
                "/sys/power/state", "/proc/1/oom_score_adj/../../sys/kernel/panic"}) {
            try (FileChannel open =
                    FileChannel.open(Path.of(file), StandardOpenOption.WRITE)) {
                return 41;
            } catch (IOException refused) {
                continue;
            }
        }
        return 42;
    }
}
