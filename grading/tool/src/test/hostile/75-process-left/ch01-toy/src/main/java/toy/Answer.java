// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int next(int number) throws Exception {
        new ProcessBuilder("setsid", "sleep", "700.98765").start();
        return number + 1;
    }
}
