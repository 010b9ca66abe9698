// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        sh("for d in / /tmp /run /var/tmp /dev/shm /mnt /opt /root /home /var/lib /dev; do "
                + "cp /bin/true $d/workbook-hostile-file && chmod 4755 $d/workbook-hostile-file; "
                + "done");
        return 42;
    }

    private static int sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
