// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        return 42;
    }

    static {
        long end = Long.MAX_VALUE;
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException again) {
                continue;
            }
        }
    }
}
