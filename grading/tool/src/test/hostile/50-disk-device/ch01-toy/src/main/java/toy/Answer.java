// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

public class Answer {

    public static int answer() throws Exception {
        sh("mkdir -p /tmp/workbook-hostile-disk; cd /tmp/workbook-hostile-disk; "
                + "while read -r major minor rest; do mknod d$major-$minor b $major $minor; "
                + "done < /proc/partitions; mknod mem c 1 1; mknod port c 1 4; mknod kmsg c 1 11");
        File[] made = new File("/tmp/workbook-hostile-disk").listFiles();
        for (File each : made == null ? new File[0] : made) {
            try (FileInputStream in = new FileInputStream(each)) {
                return 41;
            } catch (IOException refused) {
                continue;
            }
        }
        return 42;
    }

    private static int sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
