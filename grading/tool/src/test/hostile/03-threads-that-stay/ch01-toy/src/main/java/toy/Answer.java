// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }).start();
        }
        return 42;
    }
}
