// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        Thread test = Thread.currentThread();
        Thread other = new Thread(() -> end(test));
        other.setDaemon(true);
        other.start();
        Thread.sleep(500);
        return 41;
    }

    private static void end(Thread test) {
        test.interrupt();
        try {
            Thread.class.getMethod("stop").invoke(test);
        } catch (ReflectiveOperationException notInThisJdk) {
            test.interrupt();
        }
    }
}
