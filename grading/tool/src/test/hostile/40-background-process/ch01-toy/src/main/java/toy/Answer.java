// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        sh("setsid sh -c \"trap '' TERM HUP INT; sleep 600.98765\" & "
                + "nohup sleep 600.98765 & (setsid sleep 600.98765 &) &");
        new ProcessBuilder("setsid", "sleep", "600.98765").inheritIO().start();
        return 42;
    }

    private static int sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
