// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        sh("i=0; while [ $i -lt 2000 ]; do sleep 600.98765 & i=$((i+1)); done");
        return 42;
    }

    private static int sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
