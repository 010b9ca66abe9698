// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        for (int i = 0; i < 2000; i++) {
            new Thread(Answer::sleep).start();
        }
        return 42;
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            return;
        }
    }
}
