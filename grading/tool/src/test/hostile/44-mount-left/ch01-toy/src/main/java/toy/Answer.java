// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        sh("mount --make-rshared /; mkdir /tmp/workbook-hostile-mount; "
                + "mount -t tmpfs workbook-hostile /tmp/workbook-hostile-mount; "
                + "mount --bind /tmp/workbook-hostile-mount /mnt");
        return 42;
    }

    private static int sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
