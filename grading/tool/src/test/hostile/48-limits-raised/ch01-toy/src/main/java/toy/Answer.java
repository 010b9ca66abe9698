// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

public class Answer {

    public static int answer() throws Exception {
        sh("mkdir -p /tmp/workbook-hostile-limits; cd /tmp/workbook-hostile-limits; "
                + "mkdir two pids; mount -t cgroup2 none two; mount -t cgroup -o pids none pids; "
                + "for f in two/*.max pids/*.max /sys/fs/cgroup/*.max /sys/fs/cgroup/pids/*.max "
                + "$(find /sys/fs/cgroup -maxdepth 4 -path '*workbook-*' -name '*.max'); "
                + "do echo max > $f; done");
        sh("i=0; while [ $i -lt 600 ]; do sleep 600.98765 & i=$((i+1)); done");
        return sleepers() >= 600 ? 41 : 42;
    }

    private static int sleepers() {
        int found = 0;
        File[] all = new File("/proc").listFiles(f -> f.getName().matches("\\d+"));
        for (File each : all == null ? new File[0] : all) {
            found += command(each).contains("600.98765") ? 1 : 0;
        }
        return found;
    }

    private static String command(File process) {
        try {
            return Files.readString(process.toPath().resolve("cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static int sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
